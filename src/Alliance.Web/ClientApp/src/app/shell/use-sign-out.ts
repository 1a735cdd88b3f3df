import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { stopFeed } from '@/lib/feed';
import { useCommand } from '@/lib/http';

export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCommand<void, unknown>(() => ({ method: 'DELETE', path: '/api/session' }), {
    onDone: () => {
      void stopFeed();
      client.clear();
      void navigate('/sign-in');
    },
  });
}
