import { Tooltip } from 'antd';
import type { RegionRef } from '@/lib/api';

/** A region by its own name, the path down to it on hover; or the whole path. */
export function RegionPath({ region, whole = false }: { region: RegionRef; whole?: boolean }) {
  if (whole || region.path === region.name || !region.path) {
    return <span>{whole ? region.path || region.name : region.name}</span>;
  }

  return (
    <Tooltip title={region.path}>
      <span>{region.name}</span>
    </Tooltip>
  );
}

export function RegionList({ regions }: { regions: readonly RegionRef[] }) {
  return (
    <span>
      {regions.map((region, index) => (
        <span key={region.code}>
          {index > 0 && ' · '}
          <RegionPath region={region} />
        </span>
      ))}
    </span>
  );
}
