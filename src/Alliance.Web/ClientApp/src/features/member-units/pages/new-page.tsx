import { RowsSkeleton } from '@/components';

export function NewMemberUnitPage() {
  return <RowsSkeleton />;
}
