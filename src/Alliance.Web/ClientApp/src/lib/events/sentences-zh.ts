import type { Facts } from './facts';
import { say, type Part, type Value } from './parts';
import { topicsZh } from './topics';
import { listingsZh } from './listings';
import { matchesZh } from './matches';
import { roundsZh } from './match-rounds';
import { matchingPlansZh } from './matching-plans';

/** What happened, as it would be said. The actor stands before it where somebody acted. */
export type Sentence = (f: Facts) => Part[];

const who = (f: Facts, key = 'unitId'): Value => f.unit(key);

const how: Record<string, string> = { founding: '作为发起单位', decided: '经审核同意', voted: '经成员表决通过', invited: '应邀', merged: '随单位合并' };
const side: Record<string, string> = { outgoing: '移交方', incoming: '接任方' };
const cause: Record<string, string> = {
  coordinator: '秘书处调整',
  'member-joined': '有新成员加入',
  'member-left': '有成员退出',
  'member-suspended': '有成员暂停',
  'member-reinstated': '有成员恢复',
  'share-set': '份额变化',
  swap: '双方换任',
  skip: '跳过一任',
  substitution: '代任',
  extended: '延长排期',
};
const passed: Record<string, string> = { agreed: '双方确认后', early: '双方同意提前', 'by-clock': '任期届满自动', 'at-meeting': '在会议上', 'member-left': '原主席单位退出后' };

const strong = (text: string | null, otherwise: string): Part => ({ kind: 'strong', text: text ?? otherwise });
const kind: Record<string, string> = {
  'joint-conference': '联席会议',
  'annual-conference': '年会',
  'committee-session': '专委会会议',
  'branch-session': '分会会议',
  'joint-study': '联组学习',
  consultation: '共商会',
};
const waiver: Record<string, string> = { chair: '主席单位', coordinator: '秘书处', both: '主席单位和秘书处' };
const answer: Record<string, string> = { come: '参加', deputy: '副联络员参加', cannot: '不能参加' };
const outcome: Record<string, string> = {
  adopted: '获得通过',
  rejected: '未获通过',
  'no-quorum': '因人数不足未成',
  consulted: '已共商',
  assigned: '已交办',
  withdrawn: '已撤回',
  noted: '已听取',
  adjourned: '留待下次',
};
const voted: Record<string, string> = { adopted: '通过', rejected: '未通过', 'no-quorum': '因未达到法定数而无效', chosen: '选定', tied: '票数相同，未能选定', cancelled: '取消' };

export const zh: Record<string, Sentence> = {
  'alliance.founded': (f) => say`联盟成立：${{ kind: 'strong', text: f.object('profile').text('name') ?? '新联盟' }}`,
  'alliance.profile-changed': () => say`修改了联盟的名称、地区或简介`,
  'alliance.charter-in-force': (f) => say`章程第 ${f.number('number') ?? 1} 版开始施行`,
  'alliance.charter-amended': (f) => say`修订章程（第 ${f.number('number') ?? 1} 版），自${f.date('effectiveFrom')}起施行`,
  'alliance.applied': (f) => say`${who(f)}申请加入${f.text('votingEndsAt') ? '，由成员表决' : ''}${f.quote('message')}`,
  'alliance.application-withdrawn': (f) => say`${who(f)}撤回了加入申请`,
  'alliance.invited': (f) => say`邀请${who(f)}加入${f.quote('message')}`,
  'alliance.invitation-declined': (f) => say`${who(f)}谢绝了邀请`,
  'alliance.admission-voted': (f) => say`${who(f, 'voterUnitId')}对${who(f)}的申请投了${f.flag('inFavour') ? '赞成' : '反对'}票`,
  'alliance.member-joined': (f) => say`${who(f)}${how[f.text('how') ?? ''] ?? ''}加入联盟`,
  'alliance.admission-refused': (f) =>
    say`${who(f)}的申请未获通过${f.number('inFavour') === null ? '' : `（赞成 ${f.number('inFavour')} 票，反对 ${f.number('against') ?? 0} 票）`}${f.quote('reason')}`,
  'alliance.member-suspended': (f) => say`暂停${who(f)}的成员资格${f.quote('reason')}`,
  'alliance.member-reinstated': (f) => say`恢复${who(f)}的成员资格`,
  'alliance.member-left': (f) => say`${who(f)}退出联盟${f.quote('reason')}`,
  'alliance.share-set': (f) => say`把${who(f)}的轮值份额定为 ${f.text('share') ?? '1'}`,
  'alliance.seat-passed': (f) => say`${who(f)}的席位转给${who(f, 'toUnitId')}`,
  'alliance.dissolved': (f) => say`联盟解散${f.quote('reason')}`,
  'alliance.body-formed': (f) => say`成立${f.text('kind') === 'branch' ? '分会' : '专委会'}${{ kind: 'strong', text: f.text('name') ?? '' }}`,
  'alliance.body-renamed': (f) => say`组织更名为${{ kind: 'strong', text: f.text('name') ?? '' }}`,
  'alliance.body-closed': (f) => say`撤销${f.body()}`,
  'alliance.member-seated': (f) => say`${who(f)}进入${f.body()}${f.flag('leads') ? '，担任牵头单位' : ''}`,
  'alliance.member-unseated': (f) => say`${who(f)}离开${f.body()}`,

  'chair-cycle.planned': (f) => say`排定轮值计划，共 ${f.count('terms')} 任，自${f.date('startsOn')}开始`,
  'chair-cycle.plan-revised': (f) => say`自${f.term('fromTerm')}起重排轮值${cause[f.text('cause') ?? ''] ? `（${cause[f.text('cause') ?? '']}）` : ''}`,
  'chair-cycle.begun': (f) => say`轮值开始，${who(f)}担任首任主席单位`,
  'chair-cycle.swap-proposed': (f) => say`${who(f)}提议以${f.term()}与${who(f, 'withUnitId')}的${f.term('withTerm')}互换${f.quote('message')}`,
  'chair-cycle.swapped': (f) => say`${who(f)}与${who(f, 'withUnitId')}互换了${f.term()}和${f.term('withTerm')}`,
  'chair-cycle.swap-ended': (f) =>
    say`换任提议${({ declined: '被谢绝', withdrawn: '已撤回', overtaken: '因计划变化而失效' } as Record<string, string>)[f.text('why') ?? ''] ?? '已结束'}`,
  'chair-cycle.substitute-asked': (f) => say`${who(f)}请${who(f, 'substituteUnitId')}代${f.term()}${f.quote('message')}`,
  'chair-cycle.substituted': (f) => say`${who(f, 'substituteUnitId')}代${who(f)}履行${f.term()}`,
  'chair-cycle.substitution-declined': (f) => say`${who(f, 'substituteUnitId')}谢绝代${f.term()}`,
  'chair-cycle.turn-skipped': (f) => say`${who(f)}的${f.term()}跳过，随后尽早补上${f.quote('reason')}`,
  'chair-cycle.hand-over-item-added': (f) => say`交接清单增加一项${f.quote('text')}`,
  'chair-cycle.hand-over-item-removed': () => say`交接清单删去一项`,
  'chair-cycle.hand-over-confirmed': (f) =>
    say`${who(f)}（${side[f.text('side') ?? ''] ?? '一方'}）确认${f.flag('early') ? '提前' : ''}交接${f.term()}`,
  'chair-cycle.confirmation-taken-back': (f) => say`${side[f.text('side') ?? ''] ?? '一方'}收回了对${f.term()}交接的确认`,
  'chair-cycle.turns-passed': (f) => say`单位合并后，${who(f)}的各任都归${who(f, 'toUnitId')}`,
  'chair-cycle.handed-over': (f) =>
    f.same('fromUnitId', 'toUnitId')
      ? say`${f.term('fromTerm')}结束，${who(f, 'toUnitId')}继续担任${f.term('toTerm')}主席单位`
      : say`${passed[f.text('how') ?? ''] ?? ''}，轮值主席由${who(f, 'fromUnitId')}交给${who(f, 'toUnitId')}${f.count('passed') > 0 ? `，移交 ${f.count('passed')} 项` : ''}`,
  'chair-cycle.closed': (f) => say`本轮轮值结束${f.text('reason') === 'alliance-dissolved' ? '：联盟解散' : f.quote('reason')}`,

  'conference.called': (f) => say`召集${kind[f.text('kind') ?? ''] ?? '会议'}${strong(f.text('title'), '')}，${f.instant('startsAt')}`,
  'conference.rescheduled': (f) => say`${f.named('conferenceId', '一次会议')}改到${f.instant('startsAt')}${f.quote('why')}`,
  'conference.notice-waived': (f) => say`${waiver[f.text('side') ?? ''] ?? '一方'}同意缩短${f.named('conferenceId', '一次会议')}的通知期${f.quote('reason')}`,
  'conference.cancelled': (f) => say`取消${f.named('conferenceId', '一次会议')}${f.quote('reason')}`,
  'conference.stayed': (f) => say`轮值日期有变，${f.named('conferenceId', '一次会议')}会期不变：改到${f.instant('wouldStartAt')}来不及通知`,
  'conference.host-passed': (f) => say`${f.named('conferenceId', '一次会议')}改由${who(f, 'hostUnitId')}承办`,
  'conference.answered': (f) => say`${who(f)}答复${f.named('conferenceId', '一次会议')}：${answer[f.text('answer') ?? ''] ?? '已答复'}${f.quote('comment')}`,
  'conference.answers-reminded': (f) => say`提醒 ${f.count('unitIds')} 家单位答复${f.named('conferenceId', '一次会议')}`,
  'conference.agenda-arranged': (f) => say`安排${f.named('conferenceId', '一次会议')}的议程，共 ${f.count('items')} 项`,
  'conference.opened': (f) => say`${f.named('conferenceId', '一次会议')}开始，应到 ${f.count('entitled')} 家`,
  'conference.unit-checked-in': (f) => say`${who(f)}${f.flag('asDeputy') ? '由副联络员' : ''}签到${f.named('conferenceId', '')}`,
  'conference.unit-left': (f) => say`${who(f)}离开${f.named('conferenceId', '会场')}`,
  'conference.item-begun': (f) => say`${f.named('conferenceId', '会议')}开始审议下一项`,
  'conference.item-settled': (f) => say`${f.named('conferenceId', '会议')}的一项议程${outcome[f.text('how') ?? ''] ?? '已有结果'}${f.quote('note')}`,
  'conference.motion-moved': (f) => say`${who(f)}提出${f.text('amends') ? '修正案' : '动议'}${f.quote('text')}`,
  'conference.motion-seconded': (f) => say`${who(f)}附议一项动议`,
  'conference.motion-withdrawn': () => say`一项动议被撤回`,
  'conference.motion-settled': (f) => say`一项动议${outcome[f.text('outcome') ?? ''] ?? '已有结果'}`,
  'conference.speaker-asked': (f) => say`${who(f)}要求发言`,
  'conference.speaker-called': (f) => say`请${who(f)}发言`,
  'conference.speaker-done': (f) => say`${who(f)}发言结束`,
  'conference.closed': (f) => say`${f.named('conferenceId', '会议')}结束${f.count('handledTopicIds') > 0 ? `，议定 ${f.count('handledTopicIds')} 个议题` : ''}${f.count('openTopicIds') > 0 ? `，${f.count('openTopicIds')} 个议题留待下次` : ''}`,

  'meeting-series.started': (f) => say`开设系列会议${strong(f.object('rule').text('title'), '')}`,
  'meeting-series.changed': (f) => say`调整系列会议${strong(f.object('rule').text('title'), '')}的安排`,
  'meeting-series.planned': (f) => say`${f.named('seriesId', '系列会议')}随轮值排出 ${f.count('dates')} 次会期`,
  'meeting-series.date-called': (f) => say`${f.named('seriesId', '系列会议')}的一次会期已召集：${f.named('conferenceId', '一次会议')}`,
  'meeting-series.date-moved': (f) => say`${f.named('seriesId', '系列会议')}的${f.named('conferenceId', '一次会期')}随轮值交接改到${f.instant('startsAt')}`,
  'meeting-series.ended': (f) => say`结束系列会议${f.named('seriesId', '')}${f.quote('reason')}`,
  'action-item.assigned': (f) => say`${who(f, 'ownerUnitId')}负责${strong(f.text('title'), '一件事')}，时限${f.date('dueOn')}`,
  'action-item.progressed': (f) => say`${who(f, 'ownerUnitId')}报告${strong(f.text('title'), '一件事')}的进展 ${f.number('percent') ?? 0}%${f.quote('text')}`,
  'action-item.reported-done': (f) => say`${who(f, 'ownerUnitId')}报告${f.flag('late') ? '逾期' : ''}完成${strong(f.text('title'), '一件事')}${f.quote('text')}`,
  'action-item.confirmed': (f) => say`确认${strong(f.text('title'), '一件事')}办结`,
  'action-item.reopened': (f) => say`${strong(f.text('title'), '一件事')}退回${who(f, 'ownerUnitId')}重办${f.quote('reason')}`,
  'action-item.due-date-changed': (f) => say`${strong(f.text('title'), '一件事')}的时限由${f.date('before')}改为${f.date('dueOn')}${f.quote('reason')}`,
  'action-item.reassigned': (f) => say`${strong(f.text('title'), '一件事')}由${who(f, 'fromUnitId')}改交${who(f, 'ownerUnitId')}${f.quote('reason')}`,
  'action-item.withdrawn': (f) => say`撤销${strong(f.text('title'), '一件事')}${f.quote('reason')}`,
  'action-item.reminded': (f) => say`提醒${who(f, 'ownerUnitId')}：${strong(f.text('title'), '一件事')}${f.flag('overdue') ? '已经逾期' : '时限将到'}`,

  'resolution.entered': (f) => say`登记决议〔${f.number('year') ?? ''}〕${f.number('number') ?? ''}号${strong(f.text('title'), '')}`,
  'resolution.worded': (f) => say`补写了决议〔${f.number('year') ?? ''}〕${f.number('number') ?? ''}号的正文`,
  'resolution.amended': (f) => say`决议〔${f.number('year') ?? ''}〕${f.number('number') ?? ''}号由〔${f.number('byYear') ?? ''}〕${f.number('byNumber') ?? ''}号修订`,
  'resolution.repealed': (f) => say`决议〔${f.number('year') ?? ''}〕${f.number('number') ?? ''}号由〔${f.number('byYear') ?? ''}〕${f.number('byNumber') ?? ''}号废止`,

  'minutes.opened': (f) => say`开始记录${f.named('conferenceId', '一次会议')}的纪要`,
  'minutes.written': (f) => say`${f.named('conferenceId', '一次会议')}的纪要有新内容`,
  'minutes.compacted': (f) => say`${f.named('conferenceId', '一次会议')}的纪要已整理`,
  'minutes.sent': (f) => say`${f.named('conferenceId', '一次会议')}的纪要请 ${f.count('asked')} 家单位确认`,
  'minutes.taken-back': (f) => say`撤回${f.named('conferenceId', '一次会议')}的纪要${f.quote('reason')}`,
  'minutes.confirmed': (f) => say`${who(f)}确认${f.named('conferenceId', '一次会议')}的纪要`,
  'minutes.objected': (f) => say`${who(f)}对${f.named('conferenceId', '一次会议')}的纪要有异议${f.quote('words')}`,
  'minutes.fixed': (f) => say`${f.named('conferenceId', '一次会议')}的纪要定稿`,

  'annual-report.written': (f) => say`修改了 ${f.number('year') ?? ''} 年度工作报告`,

  'member-unit.registered': (f) => say`登记单位${{ kind: 'strong', text: f.object('details').text('name') ?? '' }}`,
  'member-unit.changed': (f) => say`修改了${{ kind: 'strong', text: f.object('details').text('name') ?? '单位' }}的资料`,
  'member-unit.merged': (f) => say`${who(f)}并入${who(f, 'intoUnitId')}`,

  'person.registered': () => say`登记了一位人员`,
  'person.changed': () => say`修改了人员资料`,
  'person.role-granted': (f) => say`授予${role[f.text('role') ?? ''] ?? '角色'}`,
  'person.role-revoked': (f) => say`收回${role[f.text('role') ?? ''] ?? '角色'}`,
  'person.deactivated': (f) => say`停用账号${f.flag('dataErased') ? '，个人资料已删除' : ''}`,

  ...topicsZh,
  ...listingsZh,
  ...matchesZh,
  ...roundsZh,
  ...matchingPlansZh,
  'calendar.hours-set': (f) => say`${who(f)}更新了平常办公时间`,
  'calendar.entry-put': (f) => say`${who(f)}登记了没空的时段${f.object('entry').quote('title')}`,
  'calendar.entry-removed': (f) => say`${who(f)}删除了一段没空的时段`,
  'calendar.subscribed': (f) => say`${who(f)}开始读取外部日历`,
  'calendar.unsubscribed': (f) => say`${who(f)}停止读取外部日历`,
  'time-poll.opened': (f) => say`征询会议时间${f.quote('title')}`,
  'time-poll.answered': (f) => say`${who(f)}答复了时间征询`,
  'time-poll.counted': (f) => say`时间征询已有 ${f.number('answered') ?? 0} 家答复`,
  'time-poll.closed': (f) => say`时间征询结束，${f.number('answered') ?? 0} 家已答复`,
  'time-poll.cancelled': () => say`时间征询作罢，答复不公布`,
  'vote.opened': (f) => say`发起${f.flag('secret') ? '无记名' : ''}表决：${{ kind: 'strong', text: f.text('title') ?? '' }}`,
  'vote.ballots-cast': (f) => say`${f.entries('ballots').length === 1 ? (f.entries('ballots')[0]?.unit('unitId') ?? '一家单位') : `${f.entries('ballots').length} 家单位`}投了票，已有 ${f.number('cast') ?? 0} 家`,
  'vote.paper-issued': (f) => say`${who(f)}领取了无记名表决票`,
  'vote.ballots-counted': (f) => say`票箱里已有 ${f.number('cast') ?? 0} 张票`,
  'vote.unit-dropped': (f) => say`${who(f)}${f.text('because') === 'suspended' ? '被暂停资格' : '离开联盟'}，不再参加表决`,
  'vote.presence-marked': (f) => say`${who(f)}${f.flag('present') ? '到会，可以投票' : '离会'}`,
  'vote.box-opened': (f) => say`开箱，公布 ${f.entries('ballots').length} 张选票`,
  'vote.closed': (f) => say`表决“${f.text('title') ?? ''}”${voted[f.text('outcome') ?? ''] ?? '结束'}${f.text('chosenOption') ? `：${f.text('chosenOption')}` : ''}${f.quote('reason')}`,
};

const role: Record<string, string> = {
  administrator: '平台管理员',
  coordinator: '联盟秘书处',
  delegate: '联络员',
  deputy: '副联络员',
  supervisor: '区域督导',
  observer: '观察员',
};
