import type { KindWords } from './kind-words.ts'

/** The kinds of findings about files. */
export const FILE_FINDING_KINDS: Readonly<Record<string, KindWords>> = {
  file_encrypted: {
    name: ['文件已加密', 'Encrypted file'],
    means: ['文件设有密码，没有读取。', 'The file asks for a password and is not read.'],
  },
  file_damaged: {
    name: ['文件已损坏', 'Damaged file'],
    means: [
      '文件残缺或内容与格式不符，没有读取。',
      'The file is cut off or does not hold what its form promises; it is not read.',
    ],
  },
  file_too_large: {
    name: ['文件过大', 'Too large a file'],
    means: [
      '文件或其展开后的内容超出限额，没有读取。',
      'The file, or what it unpacks to, is beyond what is read; it is not read.',
    ],
  },
  file_not_read: {
    name: ['未读取的文件', 'File not read'],
    means: ['这种格式的文件不在读取之列。', 'Files of this form are not read.'],
  },
  needs_ocr: {
    name: ['需要文字识别', 'Needs OCR'],
    means: [
      '文件或其中的页面是图片，其中的数字没有读取。',
      'The file, or pages of it, are pictures; the figures in them are not read.',
    ],
  },
  text_recognised: {
    name: ['由图片识别', 'Read off a picture'],
    means: [
      '这些页面是图片，文字由识别得出；没有合计印证的数字请与图片核对。',
      'These pages are pictures and were recognised; check figures that no total proves against them.',
    ],
  },
  recognition_doubtful: {
    name: ['识别存疑', 'Doubtful recognition'],
    means: [
      '图片上的这些文字看不清，识别结果可能有误。',
      'These texts are hard to read on the picture and may be wrong.',
    ],
  },
  hidden_left_out: {
    name: ['隐藏内容未读取', 'Hidden parts left out'],
    means: [
      '工作簿中隐藏的表、行或列不作为内容。',
      'Hidden sheets, rows or columns of a workbook are no part of its text.',
    ],
  },
}
