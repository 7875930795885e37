import { fieldsOf } from './field';

const housing = fieldsOf('家庭与住房');
const income = fieldsOf('收入情况');
const cover = fieldsOf('保障情况');
const cause = fieldsOf('致困原因与措施');
const account = fieldsOf('账户与建档');

/** The household on the form: home, income, cover, causes and measures, account, enrolment. */
export const HOME_FIELDS = [
  housing('housing', ['home', 'housing'], '住房类型', 'code', { list: 'housing', aliases: ['住房情况', '住房性质', '住房状况', '房屋类型'], mandatory: true }),
  housing('floorArea', ['home', 'floorArea'], '建筑面积', 'code', {
    list: 'floorArea',
    aliases: ['住房面积', '房屋面积', '住房建筑面积', '房屋建筑面积', '面积'],
  }),
  housing('address', ['home', 'address'], '家庭住址', 'text', {
    aliases: ['住址', '家庭地址', '现住址', '居住地址', '详细住址', '家庭详细住址', '详细地址', '现居住地', '通讯地址', '地址', '常住地址'],
    mandatory: true,
    sensitive: true,
  }),
  housing('area', ['home', 'area'], '户口所在地行政区划', 'area', {
    aliases: [
      '户口所在地',
      '户籍所在地',
      '户籍地',
      '行政区划',
      '行政区划代码',
      '户籍所在地行政区划',
      '户口所在地区划',
      '户口所在区县',
      '户籍所在区县',
      '所在区县',
      '户口所在行政区划',
    ],
    mandatory: true,
  }),
  housing('singleParent', ['home', 'singleParent'], '是否单亲', 'flag', { aliases: ['单亲', '是否单亲家庭', '单亲家庭'] }),
  housing('population', ['home', 'population'], '家庭人口', 'count', {
    aliases: ['人口数', '家庭人数', '家庭人口数', '人口', '家庭成员数', '家庭总人口', '家庭人口数量', '户人口', '家庭成员人数', '共同生活人口'],
    mandatory: true,
    min: 1,
  }),
  income('monthlyIncomeYuan', ['head', 'monthlyIncomeFen'], '本人月平均收入', 'money', {
    aliases: ['本人月收入', '本人月均收入', '职工月收入', '职工本人月收入', '个人月收入', '本人平均月收入', '个人月平均收入', '月收入'],
    mandatory: true,
  }),
  income('otherYearIncomeYuan', ['home', 'otherYearIncomeFen'], '家庭其他非薪资年收入', 'money', {
    aliases: ['其他非薪资年收入', '家庭其它非薪资年收入', '非薪资年收入', '家庭非薪资年收入', '家庭其他年收入', '其他年收入', '其他非薪资收入'],
    mandatory: true,
  }),
  income('totalYearIncomeYuan', ['home', 'totalYearIncomeFen'], '家庭年度总收入', 'money', {
    aliases: ['家庭年总收入', '家庭年收入', '年度总收入', '家庭总收入', '年家庭总收入', '家庭全年总收入', '家庭年度收入', '年总收入'],
    mandatory: true,
  }),
  income('perCapitaIncomeYuan', ['perCapitaIncomeFen'], '家庭月人均收入', 'money', {
    aliases: ['月人均收入', '家庭人均月收入', '人均月收入', '家庭人均收入', '人均收入', '家庭月人均', '家庭月平均收入', '月人均'],
    computed: true,
  }),
  cover('medicalInsurance', ['head', 'medicalInsurance'], '医保状况', 'code', {
    list: 'medicalInsurance',
    aliases: ['医疗保险', '参保情况', '医保情况', '医保类型', '医疗保险状况', '参加医疗保险情况', '医疗保险类型', '参保状况'],
    mandatory: true,
  }),
  cover('selfHelp', ['home', 'selfHelp'], '是否有一定自救能力', 'flag', { aliases: ['是否有自救能力', '有无自救能力', '自救能力', '有一定自救能力'] }),
  cover('zeroEmployment', ['home', 'zeroEmployment'], '是否为零就业家庭', 'flag', { aliases: ['是否零就业家庭', '零就业家庭', '是否零就业'] }),
  cause('mainCause', ['home', 'mainCause'], '主要致困原因', 'code', {
    list: 'cause',
    aliases: ['致困原因', '致困主要原因', '困难原因', '主要困难原因', '致困主因', '主要原因', '第一致困原因'],
    mandatory: true,
  }),
  cause('secondaryCauses', ['home', 'secondaryCauses'], '次要致困原因', 'codes', {
    list: 'cause',
    aliases: ['其他致困原因', '其它致困原因', '次要原因', '致困次要原因', '次要困难原因'],
    maxWords: 3,
  }),
  cause('exitTarget', ['home', 'exitTarget'], '是否解困脱困对象', 'flag', {
    aliases: ['解困脱困对象', '是否为解困脱困对象', '是否脱困解困对象', '是否列入解困脱困'],
  }),
  cause('exitTargetOn', ['home', 'exitTargetOn'], '确定时间', 'dateOrMonth', { aliases: ['解困脱困对象确定时间', '对象确定时间', '确定日期'] }),
  cause('priorityGroups', ['home', 'priorityGroups'], '五类重点群体', 'codes', {
    list: 'priorityGroup',
    aliases: ['重点群体', '重点群体类别', '五类群体', '所属重点群体', '五类重点人群'],
  }),
  cause('measureBatches', ['home', 'measureBatches'], '四个一批措施', 'codes', {
    list: 'measureBatch',
    aliases: ['四个一批', '帮扶措施', '帮扶措施四个一批', '解困脱困措施'],
  }),
  cause('plannedExitYear', ['home', 'plannedExitYear'], '计划脱困年度', 'year', {
    aliases: ['计划脱困年份', '拟脱困年度', '计划退出年度', '计划脱困时间', '预计脱困年度', '脱困年度', '计划解困脱困年度'],
  }),
  cause('plannedExitKind', ['home', 'plannedExitKind'], '计划退出方式', 'code', {
    list: 'plannedExitKind',
    aliases: ['拟脱困或拟解困', '拟脱困/拟解困', '计划方式', '拟退出方式'],
  }),
  account('bank', ['account', 'bank'], '开户银行', 'text', { aliases: ['开户行', '银行', '银行名称', '开户银行名称'], sensitive: true }),
  account('branch', ['account', 'branch'], '支行名称', 'text', { aliases: ['支行', '开户支行', '开户网点'], sensitive: true }),
  account('cardNo', ['account', 'cardNo'], '银行卡号', 'card', {
    aliases: ['银行账号', '卡号', '银行帐号', '账号', '银行卡账号', '银行卡帐号', '帐号', '存折账号'],
    sensitive: true,
  }),
  account('accountHolder', ['account', 'holder'], '开户人', 'name', {
    aliases: ['户名', '开户名', '账户名', '持卡人', '银行户名', '账户姓名'],
    sensitive: true,
  }),
  account('enrolledOn', ['episode', 'enrolledOn'], '建档日期', 'dateOrMonth', { aliases: ['建档时间', '建档年月', '入档时间', '入档日期', '建档年月日'] }),
  account('filedBy', ['signatures', 'filedBy'], '建档人', 'name', { aliases: ['经办人'], mandatory: true }),
  account('reviewedBy', ['signatures', 'reviewedBy'], '审核人', 'name', { mandatory: true }),
  account('enteredBy', ['signatures', 'enteredBy'], '录入人', 'name', { aliases: ['录入员'], mandatory: true }),
  account('note', ['home', 'note'], '备注', 'text', { aliases: ['说明', '备注说明', '其他说明'] }),
] as const;
