import { RowsSkeleton } from '@/components';

export function RegionsPage() {
  return <RowsSkeleton />;
}
