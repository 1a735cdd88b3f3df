import type { Facts } from './facts';
import { say, type Part } from './parts';
import type { Sentence } from './sentences-zh';

const zhTitle = (f: Facts): Part => ({ kind: 'strong', text: f.text('title') === null ? '一条清单' : `“${f.text('title')}”` });
const enTitle = (f: Facts): Part => ({ kind: 'strong', text: f.text('title') ?? 'an entry' });
const sideZh: Record<string, string> = { wants: '发布需求', gives: '拿出资源', does: '发起项目' };
const sideEn: Record<string, string> = { wants: 'asks for', gives: 'offers', does: 'proposes' };

/** What happens on the lists, in words. */
export const listingsZh: Record<string, Sentence> = {
  'listing-book.changed': () => say`调整了清单的种类、分类和填写项`,
  'listing.drafted': (f) => say`存了一条清单草稿${zhTitle(f)}`,
  'listing.posted': (f) => say`${f.unit()}${sideZh[f.text('side') ?? ''] ?? '发布'}${zhTitle(f)}`,
  'listing.changed': (f) => say`${f.unit()}修改了清单${zhTitle(f)}`,
  'listing.paused': (f) => say`${f.unit()}暂停了清单${zhTitle(f)}`,
  'listing.resumed': (f) => say`${f.unit()}恢复了清单${zhTitle(f)}`,
  'listing.renewed': (f) => say`${f.unit()}为清单${zhTitle(f)}续期`,
  'listing.withdrawn': (f) => say`${f.unit()}撤下了清单${zhTitle(f)}`,
  'listing.discarded': (f) => say`删去了一条清单草稿${zhTitle(f)}`,
  'listing.expired': (f) => say`清单${zhTitle(f)}到期了`,
  'listing.climbed': (f) => say`需求${zhTitle(f)}${f.number('days') ?? ''} 天无人对接，${f.flag('adjacent') ? '已扩大到毗邻省份' : '已上报上级联盟'}`,
  'listing.promised': (f) => say`清单${zhTitle(f)}对接成功，余量更新`,
  'listing.released': (f) => say`清单${zhTitle(f)}的一项对接解除，余量恢复`,
  'listing.delivered': (f) => say`清单${zhTitle(f)}完成一次交付`,
  'saved-search.saved': () => say`保存了一个清单搜索`,
  'saved-search.removed': () => say`删去了一个保存的搜索`,
  'saved-search.looked-at': () => say`看过了保存的搜索`,
  'saved-search.found': (f) => say`保存的搜索有 ${f.number('fresh') ?? ''} 条新内容`,
};

export const listingsEn: Record<string, Sentence> = {
  'listing-book.changed': () => say`The kinds, categories and fields of the lists were changed`,
  'listing.drafted': (f) => say`A draft for the lists was put aside ${enTitle(f)}`,
  'listing.posted': (f) => say`${f.unit()} ${sideEn[f.text('side') ?? ''] ?? 'posted'} ${enTitle(f)}`,
  'listing.changed': (f) => say`${f.unit()} changed the entry ${enTitle(f)}`,
  'listing.paused': (f) => say`${f.unit()} paused the entry ${enTitle(f)}`,
  'listing.resumed': (f) => say`${f.unit()} resumed the entry ${enTitle(f)}`,
  'listing.renewed': (f) => say`${f.unit()} renewed the entry ${enTitle(f)}`,
  'listing.withdrawn': (f) => say`${f.unit()} withdrew the entry ${enTitle(f)}`,
  'listing.discarded': (f) => say`A draft for the lists was thrown away ${enTitle(f)}`,
  'listing.expired': (f) => say`The entry ${enTitle(f)} has expired`,
  'listing.climbed': (f) => say`The need ${enTitle(f)} waited ${f.number('days') ?? 'many'} days and is now shown ${f.flag('adjacent') ? 'to the adjacent provinces' : 'to the alliance above'}`,
  'listing.promised': (f) => say`The entry ${enTitle(f)} was matched`,
  'listing.released': (f) => say`A match of the entry ${enTitle(f)} was dissolved`,
  'listing.delivered': (f) => say`Something of the entry ${enTitle(f)} was delivered`,
  'saved-search.saved': () => say`A search of the lists was saved`,
  'saved-search.removed': () => say`A saved search was removed`,
  'saved-search.looked-at': () => say`A saved search was looked at`,
  'saved-search.found': (f) => say`A saved search found ${f.number('fresh') ?? 'something'} new`,
};
