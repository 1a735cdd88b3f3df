import { RowsSkeleton } from '@/components';

export function MemberUnitsPage() {
  return <RowsSkeleton />;
}
