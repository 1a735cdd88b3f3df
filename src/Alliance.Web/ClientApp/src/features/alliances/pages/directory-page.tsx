import { RowsSkeleton } from '@/components';

export function DirectoryPage() {
  return <RowsSkeleton />;
}
