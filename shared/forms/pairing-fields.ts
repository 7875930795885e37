import { type Field, fieldsOf } from './field';
import { headFields } from './head-fields';

const pairing = fieldsOf('结对帮扶');

const head = headFields('结对帮扶', { name: '困难职工姓名', nameMandatory: true });

const FIELDS = [
  head.name,
  head.idNumber,
  pairing('headAddress', ['home', 'address'], '家庭住址', 'text', { aliases: ['住址', '家庭地址', '现住址', '地址', '详细住址'], sensitive: true, link: true }),
  pairing('headPhone', ['head', 'phone'], '联系电话', 'phone', {
    aliases: ['职工电话', '手机号码', '职工联系电话', '困难职工电话', '困难职工联系电话', '电话', '手机号', '联系方式'],
    sensitive: true,
    link: true,
  }),
  head.employer,
  pairing('unit', ['unit'], '帮扶单位', 'text', {
    aliases: [
      '结对单位',
      '结对帮扶单位',
      '责任单位',
      '帮扶责任单位',
      '包保单位',
      '帮扶单位名称',
      '帮扶人单位',
      '帮扶人所在单位',
      '帮扶责任人单位',
      '责任人单位',
    ],
  }),
  pairing('name', ['name'], '帮扶责任人', 'name', {
    aliases: ['责任人', '帮扶人', '帮扶干部', '结对帮扶人', '帮扶责任人姓名', '帮扶人姓名', '责任人姓名', '结对干部', '帮扶联系人', '帮扶干部姓名', '结对人'],
    mandatory: true,
  }),
  pairing('role', ['role'], '责任人类别', 'code', {
    list: 'helperRole',
    aliases: ['帮扶责任人类别', '帮扶人类别', '责任人身份', '帮扶人身份', '帮扶责任人身份', '责任人类型', '帮扶责任人类型'],
  }),
  pairing('post', ['post'], '职务', 'text', { aliases: ['责任人职务', '帮扶人职务', '帮扶责任人职务', '职务职称', '帮扶干部职务'] }),
  pairing('phone', ['phone'], '责任人电话', 'phone', {
    aliases: [
      '帮扶责任人电话',
      '帮扶人电话',
      '责任人联系电话',
      '帮扶人联系电话',
      '帮扶责任人联系电话',
      '责任人手机',
      '帮扶干部电话',
      '责任人联系方式',
      '帮扶人联系方式',
      '帮扶责任人联系方式',
      '责任人手机号',
      '责任人手机号码',
    ],
  }),
  pairing('from', ['from'], '结对日期', 'dateOrMonth', {
    aliases: ['结对时间', '帮扶开始时间', '结对帮扶时间', '结对帮扶日期', '帮扶时间', '起始日期', '开始日期', '帮扶起始日期'],
  }),
  pairing('until', ['until'], '结束日期', 'dateOrMonth', { aliases: ['结对结束日期', '结对结束时间', '帮扶结束时间', '帮扶结束日期', '终止日期'] }),
  pairing('plannedExitYear', ['plannedExitYear'], '计划脱困年度', 'year', {
    aliases: ['计划脱困年份', '拟脱困年度', '计划退出年度', '预计脱困年度', '脱困年度', '计划脱困时间', '计划解困脱困年度'],
  }),
] as const;

export type PairingFieldKey = (typeof FIELDS)[number]['key'];

/** Every field of a helper and the columns that say whom he helps. */
export const PAIRING_FIELDS: readonly Field<PairingFieldKey>[] = FIELDS;
