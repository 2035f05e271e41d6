/** Messages that end a command, with the Chinese of them. `{}` is a hole; `{1}` takes what stands in the first. */
export const FAULTS: Readonly<Record<string, string>> = {
  // commander's own
  '{}; see duibiao --help': '{1}；见 duibiao --help',
  "unknown option '{}'": '没有选项 {1}',
  "unknown option '{}'\n(Did you mean {}?)": '没有选项 {1}，是不是 {2}？',
  "unknown command '{}'": '没有命令 {1}',
  "unknown command '{}'\n(Did you mean {}?)": '没有命令 {1}，是不是 {2}？',
  "missing required argument '{}'": '缺少参数 {1}',
  "option '{}' argument missing": '选项 {1} 后面缺少值',
  "option '{}' argument '{}' is invalid. Allowed choices are {}.": '选项 {1} 不能取 {2}，只能取 {3}',
  "option '{}' argument '{}' is invalid. expected a directory": '选项 {1} 不能取 {2}，应为目录',
  "too many arguments for '{}'. Expected {} arguments but got {}.": '{1} 的参数过多：应为 {2} 个，给了 {3} 个',
  "too many arguments for '{}'. Expected {} argument but got {}.": '{1} 的参数过多：应为 {2} 个，给了 {3} 个',
  // questions
  'period "{}": found no period, expected one such as 2027, 2024-H1, 2024-Q1, 2024-06, 2021/2025 or {}':
    '“{1}”不是期间，应为 2027、2024-H1、2024-Q1、2024-06、2021/2025 或 {2} 这样的写法',
  'indicator {}: found figures that do not add up over places, expected some that do; leave --per out':
    '指标 {1} 的数值不能按地区相加，不能按规模折算；请去掉 --per',
  'target "{}": found none, expected a target_id or its beginning':
    '没有标识以“{1}”开头的目标；请给出 target_id 或它的开头',
  'target "{}": found a source without pages, expected a page of a PDF or OFD; explain it as text':
    '目标“{1}”的来源没有页面，只有 PDF 和 OFD 有；请不用 --format svg',
  'target "{}": found several, expected one; give more of {}{}': '“{1}”开头的目标不止一个；请多写几位：{2}{3}',
  'indicator "{}" is the name of several: {}; give the id': '“{1}”是多个指标的名称：{2}；请给出标识',
  'indicator "{}" is not registered, and nothing in indicators.csv comes near it; duibiao search finds its word in documents':
    '指标“{1}”没有登记，indicators.csv 中也没有相近的名称；duibiao search 可在文件中查这个词',
  'indicator "{}" is not registered; expected one of indicators.csv, such as: {}':
    '指标“{1}”没有登记；应为 indicators.csv 中的指标，例如：{2}',
  'query: found no statement, expected one': 'query：没有语句，需要一条',
  'query: found {} statements, expected one; ask them one by one': 'query：有 {1} 条语句，只能有一条；请逐条查询',
  'DuckDB refuses the query: {}': 'DuckDB 拒绝了查询：{1}',
  'search "{}": found no letter or digit, expected some words': '“{1}”中没有文字或数字；请给出要查的词',
  '--why {}: found {} tables, expected t and the number of one, as in t1':
    '--why {1}：共有 {2} 张表；请写 t 加表的序号，如 t1',
  '--why {}: found {} targets, expected the number of one, counted from 1':
    '--why {1}：共有 {2} 个目标；请写其中一个的序号，从 1 数起',
  // options
  '--alert-url: found no address, expected one of the web such as {}, or of mail such as {}':
    '--alert-url：不是网址；网址如 {1}，邮件地址如 {2}',
  '--alert-url: found a mail server without addresses, expected smtp://HOST/?from=ADDRESS&to=ADDRESS':
    '--alert-url：邮件服务器没有写收发地址，应为 smtp://HOST/?from=ADDRESS&to=ADDRESS',
  '--heartbeat-url: found no address of the web, expected one such as https://hc.example.org/ping/ID':
    '--heartbeat-url：不是网址，应如 https://hc.example.org/ping/ID',
  '--contact: found {}, expected a web or mail address such as data@example.org':
    '--contact：{1} 不是网址或邮箱，应如 data@example.org',
  '--pace: found {}, expected seconds such as 2.5': '--pace：{1} 不是秒数，应如 2.5',
  '--pace: found {}, expected at least 1 second for real portals': '--pace：{1} 太短，真实门户至少 1 秒',
  '--max-time: found {}, expected minutes such as 90': '--max-time：{1} 不是分钟数，应如 90',
  '--port: found {}, expected a number up to 65535, 0 for any free port':
    '--port：{1} 不是端口号；应不大于 65535，0 表示任意空闲端口',
  '--workers: found {}, expected a number of processes such as 4': '--workers：{1} 不是进程数，应如 4',
  'alert: found {}, expected test or failed': 'alert：{1} 应为 test 或 failed',
  'alert: found nobody to tell, expected --alert-url or DUIBIAO_ALERT_URL':
    'alert：没有接收方；请给出 --alert-url 或 DUIBIAO_ALERT_URL',
  'alert: {} took none ({}); correct the address': 'alert：{1} 没有收下（{2}）；请改正地址',
  'archive: found {}, expected one of {}': 'archive：{1} 应为 {2} 之一',
  'archive wacz: found no --output, expected the file to write, such as duibiao.wacz':
    'archive wacz：没有 --output；请给出要写的文件，如 duibiao.wacz',
  'probe: found {}, expected an address such as https://www.example.gov.cn/':
    'probe：{1} 不是网址，应如 https://www.example.gov.cn/',
  'port {}: found it taken, expected a free one; name another with --port': '端口 {1} 已被占用；请用 --port 另选一个',
  'mcp: found no standard input and output, expected those of a process': 'mcp：没有标准输入输出',
  'CHROME_PATH: found {}, expected a Chrome or Chromium; correct the variable or unset it':
    'CHROME_PATH：{1}，应指向 Chrome 或 Chromium；请改正或取消该变量',
  '{}: found {}, expected ranges of addresses such as 198.18.0.0/15,64:ff9b::/96':
    '{1}：{2} 不是地址段，应如 198.18.0.0/15,64:ff9b::/96',
  'HTTP_PROXY, HTTPS_PROXY: found {}, expected an address such as http://127.0.0.1:7890':
    'HTTP_PROXY、HTTPS_PROXY：{1} 不是地址，应如 http://127.0.0.1:7890',
  // portals
  'found no portal {}, expected {}; see duibiao portals': '没有门户 {1}，应为 {2}；见 duibiao portals',
  '{}: found nothing to read ({}), expected declarations of portals': '{1}：读不到内容（{2}），应为门户声明',
  '{}: area_code: found {}, expected {}': '{1}：area_code 为 {2}，应为 {3}',
  '{}: found a declaration, expected none yet; edit it, or move it away and probe again':
    '{1}：已有一份声明；请直接修改，或移走后重新 probe',
  '{}: {}; check the address, or probe from another network': '{1}：{2}；请核对网址，或换一个网络再 probe',
  // files and folders
  '{}: found nothing there ({}), expected a file; check the path': '{1}：没有这个文件（{2}）；请核对路径',
  '{}: found a folder, expected one file; use import for folders': '{1}：这是文件夹，应为一个文件；文件夹请用 import',
  '{}: found nothing there, expected a file or folder to import; check the path':
    '{1}：没有可收入的文件或文件夹；请核对路径',
  '{}: found no such folder, expected the data folder of a run; correct --data':
    '{1}：没有这个文件夹，应为运行所用的数据文件夹；请改正 --data',
  '{}: found no such file; run `duibiao build` first': '{1}：没有这个文件；请先运行 `duibiao build`',
  'cannot read {}: {}; run `duibiao build` to make it anew': '无法读取 {1}：{2}；请运行 `duibiao build` 重新生成',
  '{}: found schema {}, expected {}; run `duibiao build` to make it anew from the archive':
    '{1}：模式版本为 {2}，应为 {3}；请运行 `duibiao build` 由归档重新生成',
  '{}: found no release to show; run `duibiao publish` first': '{1}：没有可查看的版本；请先运行 `duibiao publish`',
  '{}: found no build to publish; run `duibiao build` first': '{1}：没有可发布的数据；请先运行 `duibiao build`',
  '{}: found no archive to build from; run `duibiao crawl` or `import`, or correct --data':
    '{1}：没有可用来生成的归档；请运行 `duibiao crawl` 或 `import`，或改正 --data',
  '{}: found no explorer page, expected the one of each release; run `npm run build`':
    '{1}：没有浏览页；请运行 `npm run build`',
  '{}: found no list of alerts, expected the one of the last run; delete it': '{1}：不是告警记录；请删除它',
  'cannot write {}: {}': '无法写入 {1}：{2}',
  'another run holds {} ({}); wait for it, or delete the file if no run is going on':
    '另一次运行占用了 {1}（{2}）；请等它结束，若没有运行可删除该文件',
  '{}: a run goes on; ask again when it has ended': '{1}：正在运行；请在结束后再问',
  // the archive
  '{}: found no WARC file, expected an archive; crawl or import something first':
    '{1}：没有 WARC 文件；请先抓取或收入内容',
  '{}: found no index of an archive, expected the one of a run': '{1}：没有归档索引',
  '{}: cannot be read ({}); run `duibiao archive index`': '{1}：无法读取（{2}）；请运行 `duibiao archive index`',
  '{}: found no {}, which is indexed; restore it, or run `duibiao archive index` where it was taken away on purpose':
    '{1}：索引中有 {2}，但文件不在；请恢复它，若是有意移走请运行 `duibiao archive index`',
  '{}: found {} bytes, expected at least the {} that are indexed; restore the file, or run `duibiao archive index`':
    '{1}：只有 {2} 字节，索引中至少有 {3}；请恢复文件，或运行 `duibiao archive index`',
  '{}: found no bytes of hash {}, expected those of a known capture; restore them':
    '{1}：没有散列为 {2} 的内容；请恢复它',
  // the gate
  '{}: found {}, expected {}; nothing was published: build again, and remove the folder first if it is an old release':
    '{1}：实为 {2}，应为 {3}；没有发布任何内容：请重新生成，若是旧版本的文件夹请先移走',
  '{}: found {}; nothing was published: build again': '{1}：实为 {2}；没有发布任何内容：请重新生成',
  '{}: `latest` names it, found no readable manifest; {}': '{1}：`latest` 指向它，但清单读不出；{2}',
  'record {}, row with {}, {}: found {}, expected what datasets/records says ({}); mend the stage that makes it':
    '记录 {1}，{2} 的行，{3}：实为 {4}，不合 datasets/records 的规定（{5}）；请修正产生它的阶段',
  'record {}: found {} rows with {}, expected one; mend the stage that makes them':
    '记录 {1}：{3} 的行有 {2} 条，应为一条；请修正产生它的阶段',
  'part {}: found nothing where it was put, expected its rows; is another run at work there?':
    '分片 {1}：原处已无内容；是否有另一次运行在同一处？',
  '{}: found {} rows, expected the {} that were loaded': '{1}：有 {2} 行，应为载入的 {3} 行',
  '{}: found columns {}, expected {}': '{1}：列为 {2}，应为 {3}',
  'corrections.csv, target {} of {}, column {}: found {}, expected {}; {}':
    'corrections.csv，{2} 的目标 {1}，列 {3}：实为 {4}，应为 {5}；{6}',
  // queue, worker, merge
  '--at-once: found {}, expected a number of portals such as 8': '--at-once：为 {1}，应为门户数，如 8',
  '--depot: found none, expected a folder that all machines see, or s3://bucket/prefix':
    '--depot：没有给出，应为各机器都能看到的文件夹，或 s3://bucket/prefix',
  '--depot: found {}, expected a folder, or s3://bucket/prefix': '--depot：为 {1}，应为文件夹，或 s3://bucket/prefix',
  '--depot: {}; expected all three, the endpoint as https://s3.example.org':
    '--depot：{1}；三项都要给，端点如 https://s3.example.org',
  "--pattern: found none, expected a cron pattern such as '0 3 * * *', or none":
    "--pattern：没有给出，应为 cron 式，如 '0 3 * * *'，或 none",
  "--pattern: found {}, expected a cron pattern such as '0 3 * * *': {}":
    "--pattern：为 {1}，应为 cron 式，如 '0 3 * * *'：{2}",
  '--redis: found {}, expected an address such as redis://127.0.0.1:6379':
    '--redis：为 {1}，应为地址，如 redis://127.0.0.1:6379',
  '--round: found {}, expected letters, digits and dashes': '--round：为 {1}，应只有字母、数字和连字符',
  'found no portal {} on this machine, expected what the round names; declare it':
    '本机没有门户 {1}，而这一轮点名要它；请声明',
  'part {}: found that no worker could make it, expected rows: {}': '分块 {1}：没有工作机做得出，应有行：{2}',
  'queue: found {}, expected one of {}': 'queue：为 {1}，应为 {2} 之一',
  's3://{}/{}{}: cannot be read: {}': 's3://{1}/{2}{3}：读不到：{4}',
  's3://{}/{}{}: cannot be written: {}': 's3://{1}/{2}{3}：写不进：{4}',
  '{}: cannot be read: {}': '{1}：读不到：{2}',
  '{}: found no JSON in the depot, expected what was put there': '{1}：仓库中的不是 JSON，应为放进去的内容',
  '{}: found no Redis ({}), expected one; start it, or correct --redis':
    '{1}：没有 Redis（{2}）；请启动它，或改正 --redis',
  '{}: found no {}, expected what a list named': '{1}：没有 {2}，而清单列有它',
  '{}: found {} bytes, expected the {} of {} in the depot; one of them is damaged':
    '{1}：为 {2} 字节，仓库中 {4} 为 {3} 字节；其中之一已损坏',
  '{}: found {}, expected an address such as https://s3.example.org':
    '{1}：为 {2}，应为地址，如 https://s3.example.org',
}

/** What the operating system says, and what to do. */
export const WRITE_ADVICE: Readonly<Record<string, string>> = {
  'permission is denied; choose another directory with --data or change its owner or mode ({})':
    '没有权限；请用 --data 另选目录，或更改其属主或权限（{1}）',
  'the operation is not permitted; choose another directory with --data or change its owner or mode ({})':
    '不允许此操作；请用 --data 另选目录，或更改其属主或权限（{1}）',
  'the file system has no room for a folder there; choose another directory with --data ({})':
    '该处不能建立文件夹；请用 --data 另选目录（{1}）',
  'the file system is read-only; choose another directory with --data ({})':
    '文件系统只读；请用 --data 另选目录（{1}）',
  'the disk is full; free some space or choose another directory with --data ({})':
    '磁盘已满；请腾出空间，或用 --data 另选目录（{1}）',
  'a part of the path is a file where a directory was expected; correct the path ({})':
    '路径中有一段是文件，应为目录；请改正路径（{1}）',
  'a directory stands where a file was expected; move it away or choose another path ({})':
    '该处是目录，应为文件；请移走或另选路径（{1}）',
  'a file stands where a directory was expected; move it away or choose another path ({})':
    '该处是文件，应为目录；请移走或另选路径（{1}）',
}
