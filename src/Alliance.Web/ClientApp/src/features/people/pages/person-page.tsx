import { RowsSkeleton } from '@/components';

export function PersonPage() {
  return <RowsSkeleton />;
}
