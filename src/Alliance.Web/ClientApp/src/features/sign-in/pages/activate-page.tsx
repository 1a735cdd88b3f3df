import { RowsSkeleton } from '@/components';

export function ActivatePage() {
  return <RowsSkeleton />;
}
