import { fieldsOf } from './field';

const basic = fieldsOf('基本信息');
const work = fieldsOf('身份与就业');

/** The worker on the form: who, and how employed. */
export const WORKER_FIELDS = [
  basic('fileNo', ['fileNo'], '卷号', 'text', { aliases: ['档案号', '档案编号', '卷宗号'], computed: true }),
  basic('status', ['status'], '档案状态', 'text', { aliases: ['在档状态', '建档状态', '状态'], computed: true }),
  basic('nationalNo', ['nationalNo'], '职工编号', 'text', {
    aliases: ['困难职工编号', '系统编号', '全国系统编号', '建档编号', '困难职工档案编号'],
    mandatory: true,
  }),
  basic('union', ['unionId'], '建档工会', 'union', {
    aliases: ['所属工会', '所属总工会', '建档单位', '工会名称', '上级工会', '所属区县', '区县', '县区', '填报单位'],
  }),
  basic('workerKind', ['head', 'workerKind'], '职工类型', 'code', { list: 'workerKind', aliases: ['职工类别', '困难职工类型'] }),
  basic('category', ['home', 'category'], '困难类别', 'code', {
    list: 'category',
    aliases: ['困难类型', '困难职工类别', '困难户类别', '困难程度', '家庭困难类别', '困难等级'],
    mandatory: true,
  }),
  basic('level', ['home', 'level'], '建档标准', 'code', { list: 'level', aliases: ['建档级别', '建档层级', '档案级别', '建档等级'], mandatory: true }),
  basic('name', ['head', 'name'], '姓名', 'name', {
    aliases: ['户主姓名', '职工姓名', '困难职工姓名', '困难职工', '建档职工姓名', '建档职工', '户主', '本人姓名', '申请人姓名', '申请人', '名字'],
    mandatory: true,
  }),
  basic('ethnicity', ['head', 'ethnicity'], '民族', 'code', { list: 'ethnicity', aliases: ['族别'], mandatory: true }),
  basic('sex', ['head', 'sex'], '性别', 'code', { list: 'sex', mandatory: true }),
  basic('political', ['head', 'political'], '政治面貌', 'code', { list: 'political', aliases: ['政治面目'], mandatory: true }),
  basic('idNumber', ['head', 'idNumber'], '身份证号', 'id', {
    aliases: [
      '身份证号码',
      '身份证',
      '身份证件号',
      '身份证件号码',
      '居民身份证号',
      '居民身份证号码',
      '公民身份号码',
      '公民身份证号',
      '公民身份证号码',
      '证件号码',
      '证件号',
      '有效证件号码',
      '户主身份证号',
      '户主身份证号码',
      '户主身份证',
      '职工身份证号',
      '职工身份证号码',
      '困难职工身份证号',
      '困难职工身份证号码',
      '本人身份证号',
      '本人身份证号码',
      '身份号码',
    ],
    mandatory: true,
    sensitive: true,
  }),
  basic('birth', ['head', 'birth'], '出生日期', 'date', { aliases: ['出生年月日', '生日', '出生时间', '出生年月'], mandatory: true }),
  basic('health', ['head', 'health'], '健康状况', 'code', {
    list: 'health',
    aliases: ['身体状况', '健康情况', '身体健康状况', '本人健康状况'],
    mandatory: true,
    sensitive: true,
  }),
  basic('disability', ['head', 'disability'], '残疾类别', 'code', {
    list: 'disability',
    aliases: ['残疾类型', '残疾等级', '残疾情况', '残疾类别及等级', '残疾类别等级'],
    sensitive: true,
  }),
  basic('phone', ['head', 'phone'], '手机号码', 'phone', {
    aliases: ['联系电话', '手机号', '手机', '电话', '联系方式', '电话号码', '移动电话', '本人电话', '联系手机', '职工电话', '职工联系电话'],
    mandatory: true,
    sensitive: true,
  }),
  basic('otherContact', ['head', 'otherContact'], '其他联系方式', 'text', {
    aliases: ['其它联系方式', '其他联系电话', '备用电话', '固定电话', '家庭电话'],
    sensitive: true,
  }),
  basic('postcode', ['head', 'postcode'], '邮政编码', 'text', { aliases: ['邮编'] }),
  work('workStatus', ['head', 'workStatus'], '工作状态', 'code', {
    list: 'workStatus',
    aliases: ['就业状况', '就业状态', '在岗情况', '身份', '职工身份', '工作状况'],
    mandatory: true,
  }),
  work('modelWorker', ['head', 'modelWorker'], '劳模类型', 'code', {
    list: 'modelWorker',
    aliases: ['劳模', '劳模类别', '劳模级别', '劳动模范类型', '是否劳模'],
    mandatory: true,
  }),
  work('workSince', ['head', 'workSince'], '工作时间', 'dateOrMonth', { aliases: ['参加工作时间', '参加工作日期', '参工时间', '工作日期'], mandatory: true }),
  work('industry', ['head', 'industry'], '所属行业', 'code', {
    list: 'industry',
    aliases: ['行业', '所在行业', '行业类别', '所属产业', '所属系统'],
    mandatory: true,
  }),
  work('employer', ['head', 'employer'], '工作单位', 'text', {
    aliases: ['所在单位', '单位名称', '单位', '工作单位名称', '原工作单位', '所在企业', '企业名称', '所属单位'],
  }),
  work('employerNature', ['head', 'employerNature'], '单位性质', 'code', { list: 'employerNature', aliases: ['企业性质', '单位类型', '单位类别'] }),
  work('enterpriseStatus', ['head', 'enterpriseStatus'], '企业状况', 'code', {
    list: 'enterpriseStatus',
    aliases: ['企业状态', '单位状况', '企业经营状况', '企业情况'],
  }),
  work('contractSignedOn', ['head', 'contractSignedOn'], '劳动合同签订时间', 'dateOrMonth', {
    aliases: ['合同签订时间', '劳动合同签订日期', '签订合同时间', '合同签订日期'],
  }),
  work('contractTerm', ['head', 'contractTerm'], '合同期限', 'code', { list: 'contractTerm', aliases: ['劳动合同期限'] }),
  work('workArea', ['head', 'workArea'], '工作地行政区划', 'area', { aliases: ['工作地', '工作所在地', '就业地', '务工地', '工作所在地行政区划'] }),
  work('marriage', ['head', 'marriage'], '婚姻状况', 'code', { list: 'marriage', aliases: ['婚姻', '婚否', '婚姻情况', '婚姻状态'], mandatory: true }),
  work('hukouType', ['head', 'hukouType'], '户口类型', 'code', {
    list: 'hukouType',
    aliases: ['户口性质', '户籍类型', '户籍性质', '户口类别', '户籍类别'],
    mandatory: true,
  }),
] as const;
