import { expect, it } from 'vitest'
import { receiverOf } from '../../../../parsers/statements/sentence/support/receiver.ts'

it.each([
  ['', ['对首次获得绿色工厂称号的企业'], '首次获得绿色工厂称号的企业', null],
  ['每家', ['对创建成功的基地'], '创建成功的基地', '每家'],
  ['对新建冷库的农户分别', [], '新建冷库的农户', null],
  ['自然人每件', ['申请外观专利的', '法人每件资助2万元'], '申请外观专利的自然人', '每件'],
  ['', ['完善服务平台', '被评为县级工法'], '完善服务平台被评为县级工法', null],
  ['', ['本区工程被评为示范工程的'], '本区工程被评为示范工程', null],
  ['二、企业购置设备的', [], '企业购置设备', null],
  ['', ['新办的外贸企业', '从注册当年起3年内', '年出口额达100万元'], '新办的外贸企业年出口额达100万元', null],
  ['区财政再', ['对连续两年在规的企业', '经审核后'], '连续两年在规的企业', null],
])('%s behind %j', (head, earlier, receiver, each) => {
  expect(receiverOf(head, earlier)).toEqual({ receiver, each })
})

it.each([
  ['', []],
  ['一次性', ['经认定', '按规定']],
  ['', ['符合条件的']],
])('knows nobody in %s behind %j', (head, earlier) => {
  expect(receiverOf(head, earlier)).toBeNull()
})
