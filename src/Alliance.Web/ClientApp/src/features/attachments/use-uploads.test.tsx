import { act, renderHook, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { largestFile } from './api';
import { useUploads } from './use-uploads';
import { Problem } from '@/lib/http';

const upload = vi.hoisted(() => vi.fn());
vi.mock('@/lib/http', async (original) => ({ ...(await original<object>()), upload }));

const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
const file = (name: string, size = 10) => Object.defineProperty(new File(['x'], name), 'size', { value: size });
const start = () => renderHook(() => useUploads('a', 'topic', 't'), { wrapper });

describe('sending papers', () => {
  beforeEach(() => {
    upload.mockReset();
  });

  it('sends two at a time and takes the next when one is done', async () => {
    const done: (() => void)[] = [];
    upload.mockImplementation(() => new Promise<void>((resolve) => done.push(resolve)));
    const { result } = start();
    act(() => result.current.add([file('a.pdf'), file('b.pdf'), file('c.pdf')]));
    expect(upload).toHaveBeenCalledTimes(2);
    expect(result.current.uploads.map((each) => each.state)).toEqual(['sending', 'sending', 'waiting']);
    await act(async () => done[0]!());
    await waitFor(() => expect(upload).toHaveBeenCalledTimes(3));
  });

  it('refuses what is too large before anything is sent', () => {
    const { result } = start();
    act(() => result.current.add([file('big.pdf', largestFile + 1)]));
    expect(upload).not.toHaveBeenCalled();
    expect(result.current.uploads[0]).toMatchObject({ state: 'failed', again: false });
  });

  it('keeps what failed with its sentence, and sends it again under the same key when the line was at fault', async () => {
    upload.mockRejectedValueOnce(Problem.network());
    const { result } = start();
    act(() => result.current.add([file('a.pdf')]));
    await waitFor(() => expect(result.current.uploads[0]).toMatchObject({ state: 'failed', again: true }));
    const key = result.current.uploads[0]!.key;
    upload.mockResolvedValueOnce({});
    act(() => result.current.retry(result.current.uploads[0]!));
    await waitFor(() => expect(result.current.uploads).toHaveLength(0));
    expect(upload.mock.calls[1]![3]).toMatchObject({ key });
  });
});
