import { StarFilled, StarOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { matrixKey, type Matrix } from '../queries';
import styles from './matrix.module.css';
import { useBodyWords } from './words';
import { LiveHighlight } from '@/components';
import { allianceKey, alliancePath, type AllianceDetail, type Body } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';

/** The matrix with one seat taken, given up, or made to lead. */
export function withSeat(matrix: Matrix, unitId: string, bodyId: string, seat: { leads: boolean } | null): Matrix {
  return {
    ...matrix,
    rows: matrix.rows.map((row) =>
      row.unitId === unitId ? { ...row, seats: [...row.seats.filter((each) => each.bodyId !== bodyId), ...(seat === null ? [] : [{ bodyId, leads: seat.leads }])] } : row,
    ),
  };
}

interface Props {
  alliance: AllianceDetail;
  body: Body;
  row: Matrix['rows'][number];
  maySeat: boolean;
  mayUnseat: boolean;
}

/** One cell: tick to seat, star to lead. Shown at once, taken back when refused. */
export function Seat({ alliance, body, row, maySeat, mayUnseat }: Props) {
  const t = useBodyWords();
  const language = useLanguage();
  const key = matrixKey(alliance.id);
  const seat = row.seats.find((each) => each.bodyId === body.id) ?? null;
  const change = useCommand(
    (next: { leads: boolean } | null) => ({
      method: next === null ? ('DELETE' as const) : ('PUT' as const),
      path: alliancePath(alliance.id, 'bodies', body.id, 'seats', row.unitId),
      ...(next === null ? {} : { body: next }),
    }),
    {
      optimistic: (next, client) => {
        const before = client.getQueryData<Matrix>(key);
        client.setQueryData<Matrix>(key, (shown) => (shown === undefined ? shown : withSeat(shown, row.unitId, body.id, next)));
        return () => client.setQueryData(key, before);
      },
      refresh: [key, allianceKey(alliance.id, 'detail'), allianceKey(alliance.id, 'members')],
    },
  );
  const names = { unit: row.unitName, body: nameIn(language, body.name, body.nameEn) };
  const may = seat === null ? maySeat : mayUnseat;
  return (
    <LiveHighlight of={`seat/${body.id}/${row.unitId}`}>
      <span className={styles.seat}>
        <Checkbox checked={seat !== null} disabled={!may} aria-label={t('seat', names)} onChange={(event) => change.mutate(event.target.checked ? { leads: false } : null)} />
        {seat !== null && (maySeat || seat.leads) && (
          <button type="button" className={styles.star} disabled={!maySeat} aria-pressed={seat.leads} aria-label={t('lead', names)} title={t('leads')} onClick={() => change.mutate({ leads: !seat.leads })}>
            {seat.leads ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
          </button>
        )}
      </span>
    </LiveHighlight>
  );
}
