import { RowsSkeleton } from '@/components';

export function MemberUnitPage() {
  return <RowsSkeleton />;
}
