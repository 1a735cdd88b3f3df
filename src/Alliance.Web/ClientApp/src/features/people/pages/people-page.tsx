import { RowsSkeleton } from '@/components';

export function PeoplePage() {
  return <RowsSkeleton />;
}
