import { RowsSkeleton } from '@/components';

export function SetupPage() {
  return <RowsSkeleton />;
}
