CREATE TABLE member_unit (
  id varchar(40) COLLATE "C" NOT NULL,
  name varchar(80) NOT NULL,
  short_name varchar(20) NULL,
  kind varchar(40) COLLATE "C" NOT NULL,
  region_code varchar(12) COLLATE "C" NOT NULL,
  province varchar(12) COLLATE "C" NOT NULL,
  city varchar(12) COLLATE "C" NOT NULL,
  address varchar(200) NULL,
  longitude double precision NULL,
  latitude double precision NULL,
  offers text NOT NULL,
  credit_code varchar(40) COLLATE "C" NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  merged_into varchar(40) COLLATE "C" NULL,
  name_sort varchar(64) COLLATE "C" NOT NULL,
  name_core varchar(80) COLLATE "C" NOT NULL,
  folded varchar(300) COLLATE "C" NOT NULL,
  registered_at bigint NOT NULL,
  changed_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_member_unit PRIMARY KEY (id)
);
-- Each list page reads one of these from its place on, and touches the table only for the rows it shows.
CREATE INDEX ix_member_unit_name ON member_unit (status, name_sort, id, kind, region_code, folded);
CREATE INDEX ix_member_unit_kind ON member_unit (status, kind, name_sort, id, region_code);
CREATE INDEX ix_member_unit_province ON member_unit (status, province, name_sort, id, kind, folded);
CREATE INDEX ix_member_unit_city ON member_unit (status, city, name_sort, id, kind);
CREATE INDEX ix_member_unit_region ON member_unit (status, region_code, name_sort, id, kind);
CREATE INDEX ix_member_unit_core ON member_unit (name_core, id);
CREATE INDEX ix_member_unit_credit ON member_unit (credit_code, id);
CREATE INDEX ix_member_unit_merged ON member_unit (merged_into, id);
