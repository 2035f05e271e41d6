/** Every text of `--help`, with the Chinese of it. */
export const HELP: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
  'display help for command': '显示帮助',
  'output the version number': '显示版本号',
  'Policy pages of Chinese government portals become one dataset of numeric targets':
    '把中国政府网站的政策页面变成一个量化目标数据集',
  // verbs
  'the main job: crawl, parse, verify, store, publish, compare': '主任务：抓取、解析、核对、入库、发布、对比',
  'fetch what is new on portals into the archive': '把门户上的新内容抓进归档',
  'take saved pages, texts, web archives or folders of them into the archive':
    '把保存的网页、文本、网页归档或文件夹收入归档',
  'look after the archive: verify it, index it anew, salvage what damaged files hold, export it as WACZ':
    '维护归档：校验、重建索引、抢救损坏文件中的内容、导出为 WACZ',
  'make the dataset from the archive, without network': '由归档生成数据集，不联网',
  'publish the built dataset as an immutable version': '把生成的数据集发布为不可更改的版本',
  'one document to JSON; - reads standard input, nothing is stored': '把一份文件解析成 JSON；- 读标准输入，不保存',
  'answer an SQL query from the dataset': '用 SQL 查询数据集',
  'find indicators, areas and lines of documents that have all the words': '查找含有全部词语的指标、地区和文件行',
  'set the areas beside each other by one indicator': '按一项指标对比各地区',
  'what is wrong with the installation, with a portal, or missing: indicators that no row knows':
    '诊断：安装、某个门户，或登记表里缺少的指标',
  'show the sentence or the table cell that a target comes from': '显示一个目标所出的句子或单元格',
  'show the latest release in a browser, on loopback': '在本机浏览器中查看最新版本',
  'answer an assistant over the Model Context Protocol, on standard input and output':
    '经标准输入输出，以 Model Context Protocol 回答助手',
  'list the portals with what is declared of each': '列出各门户及其声明',
  'how each portal is: last success, new documents, health with its cause':
    '各门户状况：最近成功、新文件、健康状态及原因',
  'tell whoever takes alerts: test, to try it, or failed, for a service that ended':
    '发出告警：test 试发，failed 供服务失败时调用',
  'look at a page of a portal and draft its declaration': '查看门户的一页并起草声明',
  // options
  'where everything is kept': '数据文件夹',
  'how to log on standard error': '标准错误上的日志格式',
  'language of help and answers; the default is that of the terminal': '帮助和答案的语言；默认随终端',
  'how to print rows': '行的输出格式',
  'text, or the page of a PDF or OFD with the figure marked, as SVG': '文字，或标出该数值的 PDF、OFD 页面（SVG）',
  'web or mail address that portals find in the user agent': '写进用户代理、供门户联系的网址或邮箱',
  'a folder of declarations that are the only ones': '只用此文件夹中的门户声明',
  'webhook, chat or mail server that is told once when things change': '状况变化时通知一次的 webhook、群聊或邮件服务器',
  'how to write alerts, where the address does not tell': '告警格式，地址看不出时指定',
  'what signs messages to a chat whose robot wants it': '群聊机器人要求签名时的密钥',
  'crawl the bundled replica portals on loopback': '在本机回环上抓取自带的仿真门户',
  'follow lists to their end and ask for every document again': '列表跟到底，每份文件重新请求',
  'processes that read documents; else one for each processor, where that pays':
    '解析文件的进程数；不给时按处理器数量，文件少时不另开进程',
  'least time between two requests to a host': '对同一主机两次请求的最短间隔',
  'end the crawl after so long; what is left is for the next run': '抓取的最长时间；余下的留给下次',
  'address that is asked for after each run that ended': '每次运行结束后请求的心跳地址',
  'where to write metrics of the run for Prometheus': '把运行指标写给 Prometheus 的文件',
  'where wacz writes': 'wacz 写到哪里',
  'publish nothing: print envelopes that the releases so far fit in': '不发布：打印历次版本所在的数量范围',
  'print where each field of the n-th target comes from, or for t1 what the first table was chosen from, instead of JSON':
    '不输出 JSON，而说明第 n 个目标各字段的依据；写 t1 则说明第一张表从哪些读法中选出',
  'only this period: 2027, 2024-Q1, 2024-06, 2021/2025': '只看这一期间：2027、2024-Q1、2024-06、2021/2025',
  'only areas of this level, and those directly above them': '只看这一级地区及其直接上级',
  'tell figures also by the size of their place, where it is known': '同时按地区规模折算数值（规模已知时）',
  'look for the portal among the bundled replica portals': '在自带的仿真门户中找',
  'port to listen on; 0 takes a free one': '监听端口；0 为任一空闲端口',
  'list the bundled replica portals': '列出自带的仿真门户',
  'list nothing: say whether the declaration in a file is right': '不列出：检查一个文件中的声明是否正确',
  'the bundled replica portals instead': '改看自带的仿真门户',
  'what is known of it': '已知的原因',
  'ask the bundled replica portals on loopback': '请求本机回环上的仿真门户',
  'keep the declaration in the folder portals/ of the data folder': '把声明存进数据文件夹的 portals/',
  // queue, worker, merge
  'jobs for workers: plan a round, schedule rounds, list jobs, show them in a browser':
    '给各工作机的任务：安排一轮、定时安排、列出任务、在浏览器中查看',
  'take jobs from the queue: crawl portals, make parts, until interrupted':
    '从队列领任务：抓取门户、制作分块，直到中断',
  'make one dataset of what all workers have crawled, and publish it': '把各工作机抓到的合成一份数据集并发布',
  'Redis that holds the jobs': '存放任务的 Redis',
  'folder that all machines see, or s3://bucket/prefix': '各机器都能看到的文件夹，或 s3://bucket/prefix',
  'name of the round; else the day in China': '这一轮的名称；不给时为中国当日',
  'when rounds are planned, by the time of China; none ends the schedule': '何时安排一轮（中国时间）；none 取消定时',
  'portals crawled at once': '同时抓取的门户数',
  'end once no job waits and nobody is at work': '没有任务等待也无人在做时结束',
}
