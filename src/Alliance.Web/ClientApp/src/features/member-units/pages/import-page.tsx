import { RowsSkeleton } from '@/components';

export function ImportPage() {
  return <RowsSkeleton />;
}
