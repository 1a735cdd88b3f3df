import { BellOutlined, SearchOutlined, TranslationOutlined, UserOutlined } from '@ant-design/icons';
import { Avatar, Button, Dropdown } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { speak, useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { chooseLight, light, type Light } from '@/lib/theme';
import { useStore } from '@/lib/store';
import { useIsPhone } from '@/lib/use-is-phone';
import { LiveWords } from './live-words';
import { useSignOut } from './use-sign-out';
import styles from './top-bar.module.css';
import { useShellWords } from './words';

const Search = lazy(async () => ({ default: (await import('./search')).Search }));
const ActivityDrawer = lazy(async () => ({ default: (await import('./activity-drawer')).ActivityDrawer }));

export function TopBar() {
  const t = useShellWords();
  const phone = useIsPhone();
  const spoken = useLanguage();
  const [searching, setSearching] = useState(false);
  const [activity, setActivity] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setSearching(true);
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <header className={styles.bar}>
      {phone && (
        <Link to="/" aria-label={t('product')} className={styles.mark}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
        </Link>
      )}
      <button type="button" className={styles.search} onClick={() => setSearching(true)}>
        <SearchOutlined aria-hidden />
        <span>{phone ? t('searchShort') : t('search')}</span>
        {!phone && <kbd>Ctrl K</kbd>}
      </button>
      <span className={styles.space} />
      <LiveWords />
      <Button type="text" icon={<BellOutlined aria-hidden />} onClick={() => setActivity(true)} aria-label={t('activityTitle')}>
        {phone ? null : t('activity')}
      </Button>
      <Button type="text" icon={<TranslationOutlined aria-hidden />} onClick={() => speak(spoken === 'zh' ? 'en' : 'zh')} aria-label={phone ? t('languageLabel') : `${t('language')} · ${t('languageLabel')}`} lang={spoken === 'zh' ? 'en' : 'zh-CN'}>
        {phone ? null : t('language')}
      </Button>
      <Me phone={phone} />
      <Suspense fallback={null}>
        {searching && <Search onClose={() => setSearching(false)} />}
        {activity && <ActivityDrawer onClose={() => setActivity(false)} />}
      </Suspense>
    </header>
  );
}

function Me({ phone }: { phone: boolean }) {
  const t = useShellWords();
  const session = useSession();
  const navigate = useNavigate();
  const chosen = useStore(light);
  const signOut = useSignOut();
  const lights: Light[] = ['light', 'dark', 'system'];
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        selectedKeys: [chosen],
        items: [
          { key: 'account', icon: <UserOutlined aria-hidden />, label: t('myAccount') },
          { key: 'lights', type: 'group', label: t('lightChoice'), children: lights.map((each) => ({ key: each, label: t(`light.${each}`) })) },
          { type: 'divider' },
          { key: 'sign-out', label: t('signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'account') {
            void navigate('/account');
          } else if (key === 'sign-out') {
            signOut.mutate();
          } else {
            chooseLight(key as Light);
          }
        },
      }}
    >
      <button type="button" className={styles.me}>
        <span className="al-only-heard">{phone ? `${t('me')}: ${session.person.name}` : `${t('me')}: `}</span>
        <Avatar size={28} aria-hidden style={{ background: 'var(--al-rail-on)', flex: 'none' }}>
          {session.person.name.slice(0, 1)}
        </Avatar>
        {!phone && <span>{session.person.name}</span>}
      </button>
    </Dropdown>
  );
}
