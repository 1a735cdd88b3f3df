import { RowsSkeleton } from '@/components';

export function FoundingPage() {
  return <RowsSkeleton />;
}
