import { RowsSkeleton } from '@/components';

export function WorkbenchPage() {
  return <RowsSkeleton />;
}
