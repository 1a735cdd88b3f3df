import { defineWords, language, type Language } from '@/lib/i18n';

export type ProblemFacts = Readonly<Record<string, string>>;

interface ProblemJson {
  status?: number;
  code?: string;
  facts?: ProblemFacts;
  title?: string;
  titleEn?: string;
  detail?: string;
  detailEn?: string;
}

/** Sentences for what can go wrong before or beside the server's own sentence. */
const words = defineWords(
  'http',
  {
    offline: '没有连上服务器，什么都没有改动。请检查网络后再试一次。',
    unknown: '服务器没有来得及答复，不确定是否已经生效。请再点一次，不会重复执行。',
    odd: '出了点问题，什么都没有改动。请稍后再试，仍不行请联系管理员。',
    slow: '操作太频繁了，请稍等片刻再试。',
    signedOut: '登录已过期，请重新登录，已填的内容还在。',
  },
  {
    offline: 'The server could not be reached and nothing was changed. Check the network and try again.',
    unknown: 'The server did not answer in time, so it is not certain that this took effect. Press again: it will not happen twice.',
    odd: 'Something went wrong and nothing was changed. Try again in a moment; if it persists, tell the administrator.',
    slow: 'That was too many at once. Wait a moment and try again.',
    signedOut: 'Your session has ended. Sign in again; what you typed is kept.',
  },
);

/** Anything the server (or the way to it) refused, with a sentence a person can read. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly facts: ProblemFacts = {},
    private readonly zh: string = '',
    private readonly en: string = '',
  ) {
    super(code);
    this.name = 'Problem';
  }

  sentence(spoken: Language = language()): string {
    const said = spoken === 'zh' ? this.zh : this.en;
    if (said) {
      return said;
    }

    if (this.code === 'network') {
      return words.now('offline', undefined, spoken);
    }

    if (this.status === 503) {
      return words.now('unknown', undefined, spoken);
    }

    if (this.status === 401) {
      return words.now('signedOut', undefined, spoken);
    }

    return this.status === 429 ? words.now('slow', undefined, spoken) : words.now('odd', undefined, spoken);
  }

  get isStale(): boolean {
    return this.status === 412;
  }

  get isMissing(): boolean {
    return this.status === 404;
  }

  get isForbidden(): boolean {
    return this.status === 403;
  }

  /** The field that has the wrong shape, where the server named one. */
  get field(): string | null {
    return this.code === 'kernel.invalid-field' ? (this.facts.field ?? null) : null;
  }

  static async from(response: Response): Promise<Problem> {
    let json: ProblemJson = {};
    try {
      json = (await response.json()) as ProblemJson;
    } catch {
      // A proxy's page instead of our own words: the status alone must do.
    }

    const zh = json.detail ?? json.title ?? '';
    const en = json.detailEn ?? json.titleEn ?? '';
    return new Problem(response.status, json.code ?? `http.${response.status}`, json.facts ?? {}, zh, en);
  }

  static network(): Problem {
    return new Problem(0, 'network');
  }
}

export function sentenceOf(error: unknown): string {
  return error instanceof Problem ? error.sentence() : words.now('odd');
}
