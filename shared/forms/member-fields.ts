import { type Field, fieldsOf } from './field';

const member = fieldsOf('家庭成员');

const FIELDS = [
  member('headIdNumber', ['head', 'idNumber'], '户主身份证号', 'id', {
    aliases: [
      '户主身份证号码',
      '户主身份证',
      '职工身份证号',
      '职工身份证号码',
      '困难职工身份证号',
      '困难职工身份证号码',
      '建档职工身份证号',
      '户主公民身份号码',
      '户主证件号码',
      '所属户主身份证号',
      '本人身份证号',
    ],
    mandatory: true,
    sensitive: true,
    link: true,
  }),
  member('headName', ['head', 'name'], '户主姓名', 'name', {
    aliases: ['户主', '职工姓名', '困难职工姓名', '建档职工姓名', '建档职工', '困难职工', '所属户主'],
    link: true,
  }),
  member('name', ['name'], '姓名', 'name', { aliases: ['成员姓名', '家庭成员姓名', '家属姓名', '家庭成员'], mandatory: true }),
  member('relation', ['relation'], '关系', 'code', {
    list: 'relation',
    aliases: ['与户主关系', '与职工关系', '与本人关系', '家庭关系', '家庭成员关系', '称谓', '成员关系', '与困难职工关系'],
    mandatory: true,
  }),
  member('ethnicity', ['ethnicity'], '民族', 'code', { list: 'ethnicity' }),
  member('sex', ['sex'], '性别', 'code', { list: 'sex' }),
  member('idNumber', ['idNumber'], '身份证号', 'id', {
    aliases: [
      '身份证号码',
      '身份证',
      '公民身份号码',
      '公民身份证号',
      '居民身份证号',
      '居民身份证号码',
      '证件号码',
      '证件号',
      '成员身份证号',
      '成员身份证号码',
      '家庭成员身份证号',
      '家庭成员身份证号码',
      '家属身份证号',
      '身份号码',
    ],
    mandatory: true,
    sensitive: true,
  }),
  member('birth', ['birth'], '出生日期', 'date', { aliases: ['出生年月日', '出生年月', '生日', '出生时间'], sensitive: true }),
  member('political', ['political'], '政治面貌', 'code', { list: 'political', aliases: ['政治面目'] }),
  member('monthlyIncomeYuan', ['monthlyIncomeFen'], '月收入', 'money', {
    aliases: ['月平均收入', '月均收入', '个人月收入', '成员月收入', '本人月收入', '平均月收入', '本人月平均收入'],
    mandatory: true,
  }),
  member('health', ['health'], '健康状况', 'code', { list: 'health', aliases: ['身体状况', '健康情况'], mandatory: true, sensitive: true }),
  member('disability', ['disability'], '残疾类别', 'code', {
    list: 'disability',
    aliases: ['残疾类型', '残疾等级', '疾病残疾类别', '疾病或残疾类别', '残疾情况'],
    sensitive: true,
  }),
  member('medicalInsurance', ['medicalInsurance'], '医保状况', 'code', {
    list: 'medicalInsurance',
    aliases: ['医疗保险', '参保情况', '医保情况', '医保类型', '参保状况'],
  }),
  member('marriage', ['marriage'], '婚姻状况', 'code', { list: 'marriage', aliases: ['婚姻', '婚否', '婚姻情况'] }),
  member('identity', ['identity'], '人员身份', 'code', { list: 'memberIdentity', aliases: ['身份', '成员身份', '人员类别'] }),
  member('education', ['education'], '当前学历', 'text', { aliases: ['学历', '文化程度', '就读阶段'] }),
  member('schoolSince', ['schoolSince'], '入学年份', 'dateOrMonth', { aliases: ['入学时间', '入学日期', '入学年月'] }),
  member('schoolYears', ['schoolYears'], '年制', 'text', { aliases: ['学制', '学制年限'] }),
  member('unitOrSchool', ['unitOrSchool'], '单位或学校', 'text', {
    aliases: ['工作单位或学校', '单位学校', '工作单位', '就读学校', '学校', '所在单位或学校', '工作(学习)单位', '单位'],
  }),
  member('workStatus', ['workStatus'], '工作状态', 'code', { list: 'workStatus', aliases: ['就业状况', '就业状态'] }),
  member('from', ['from'], '共同生活起始时间', 'dateOrMonth', { aliases: ['加入时间', '共同生活起始'] }),
  member('until', ['until'], '共同生活终止时间', 'dateOrMonth', { aliases: ['离开时间', '共同生活终止'] }),
  member('note', ['note'], '备注', 'text', { aliases: ['说明'] }),
] as const;

export type MemberFieldKey = (typeof FIELDS)[number]['key'];

/** Every field of a family member and the two columns that say whose member it is. */
export const MEMBER_FIELDS: readonly Field<MemberFieldKey>[] = FIELDS;

/** Words in the column 关系 that mark the row of the head himself: no member. */
export const HEAD_RELATIONS: readonly string[] = ['户主', '本人', '户主本人', '职工本人'];
