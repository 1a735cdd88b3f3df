import { LoadingOutlined } from '@ant-design/icons';
import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLayoutEffect, useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useLanguage } from '@/lib/i18n';
import { themeOf, useIsDark } from '@/lib/theme';
import { Announcements } from './announcements';
import { client } from './client';
import { router } from './routes';

/** Turns and is gone at once, also in a window that nobody looks at; the button keeps its name meanwhile. */
const button = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden aria-label={undefined} role={undefined} /> };

export function Console() {
  const spoken = useLanguage();
  const dark = useIsDark();
  const theme = useMemo(() => themeOf(dark), [dark]);
  useLayoutEffect(() => {
    document.documentElement.dataset.light = dark ? 'dark' : 'light';
  }, [dark]);
  useLayoutEffect(() => {
    dayjs.locale(spoken === 'zh' ? 'zh-cn' : 'en');
  }, [spoken]);
  return (
    <ConfigProvider theme={theme} locale={spoken === 'zh' ? zh : en} button={button}>
      <App component={false} message={{ maxCount: 3 }} notification={{ placement: 'bottomRight' }}>
        <QueryClientProvider client={client}>
          <Announcements />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
