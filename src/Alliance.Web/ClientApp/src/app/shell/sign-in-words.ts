import { defineWords } from '@/lib/i18n';

export const useSignInWords = defineWords(
  'sign-in-again',
  { signInName: '登录名', password: '密码', passwordNeeded: '请输入密码', signIn: '登录' },
  { signInName: 'Sign-in name', password: 'Password', passwordNeeded: 'Please enter your password', signIn: 'Sign in' },
);
