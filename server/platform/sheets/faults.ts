import { defineFaults } from '#platform/errors.ts'

/** Every refusal of reading, mapping or writing a sheet. Names travel from the worker to its parent as they are. */
export const faults = defineFaults('sheet', {
  empty: {
    kind: 'unprocessable',
    zh: '文件里没有内容。请下载导入模板，填写后再上传。',
    en: 'The file is empty. Download the template, fill it in and upload it again.',
  },
  not_a_table: {
    kind: 'unsupported',
    zh: '这不是表格文件。请上传 .xlsx、.csv 或 .jsonl 文件。',
    en: 'This is not a table. Upload an .xlsx, .csv or .jsonl file.',
  },
  encoding_unknown: {
    kind: 'unsupported',
    zh: '无法识别文件的编码。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。',
    en: 'The text encoding is not known. Open the file in Excel or WPS, save it as .xlsx and upload that.',
  },
  old_excel: {
    kind: 'unsupported',
    zh: '这是旧版 .xls 文件（改扩展名不起作用）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。',
    en: 'This is an old .xls file, whatever its name says. Open it in Excel or WPS, save as .xlsx and upload that.',
  },
  password_protected: {
    kind: 'unsupported',
    zh: '文件设了打开密码。请取消密码，保存后再上传。',
    en: 'The file is protected by a password. Remove the password, save it and upload it again.',
  },
  zip_bomb: {
    kind: 'too_large',
    zh: '文件解压后过大或压缩比异常，已拒绝读取。请把数据复制到新建的工作簿，另存为 .xlsx 后再上传。',
    en: 'The file unpacks to far more than its size allows and was refused. Copy the data into a new workbook, save it as .xlsx and upload that.',
  },
  file_too_large: {
    kind: 'too_large',
    zh: '文件超过 {max} MB。请拆成几个文件分别上传。',
    en: 'The file is larger than {max} MB. Split it and upload the parts.',
  },
  damaged: {
    kind: 'unprocessable',
    zh: '文件已损坏或不完整。请用 Excel 或 WPS 打开并另存为 .xlsx，再重新上传。',
    en: 'The file is damaged or cut short. Open it in Excel or WPS, save it as .xlsx and upload it again.',
  },
  not_a_workbook: {
    kind: 'unsupported',
    zh: '这是压缩文件，但不是 .xlsx 工作簿。请另存为 .xlsx 后再上传。',
    en: 'This is a zip file but not an .xlsx workbook. Save the table as .xlsx and upload that.',
  },
  too_many_rows: {
    kind: 'too_large',
    zh: '数据超过 {max} 行。请拆成几个文件分别上传。',
    en: 'There are more than {max} rows. Split the file and upload the parts.',
  },
  too_many_columns: {
    kind: 'too_large',
    zh: '第 {line} 行超过 {max} 列。请删除多余的列后再上传。',
    en: 'Row {line} has more than {max} columns. Delete the columns that are not needed and upload it again.',
  },
  too_much_text: {
    kind: 'too_large',
    zh: '表格内容过多，无法一次读取。请拆成几个文件分别上传。',
    en: 'The sheet holds too much text to be read at once. Split the file and upload the parts.',
  },
  too_slow: {
    kind: 'too_large',
    zh: '读取超过 {seconds} 秒，已停止。请拆成几个文件分别上传。',
    en: 'Reading took more than {seconds} seconds and was stopped. Split the file and upload the parts.',
  },
  too_heavy: {
    kind: 'too_large',
    zh: '读取这个文件需要的内存过大，已停止。请拆成几个文件，或把数据复制到新建的工作簿后再上传。',
    en: 'Reading this file needs too much memory and was stopped. Split it, or copy the data into a new workbook, and upload it again.',
  },
  sheet_not_found: {
    kind: 'unprocessable',
    zh: '没有名为“{sheet}”的工作表。文件中的工作表：{names}。',
    en: 'There is no sheet named "{sheet}". The file has: {names}.',
  },
  no_visible_sheet: {
    kind: 'unprocessable',
    zh: '文件中没有可见的工作表。请取消隐藏要导入的工作表后再上传。',
    en: 'The file has no visible sheet. Unhide the sheet to import and upload it again.',
  },
  header_missing: {
    kind: 'unprocessable',
    zh: '找不到表头。请在数据上方留一行列名，每列一个，不要合并单元格。',
    en: 'No header row was found. Put one row of column names above the data, one name a column, no merged cells.',
  },
  header_empty: {
    kind: 'unprocessable',
    zh: '第 {line} 行的表头中，{column} 列没有列名。请填上列名，或删除该列。',
    en: 'Column {column} has no name in the header on line {line}. Name the column or delete it.',
  },
  header_duplicate: {
    kind: 'unprocessable',
    zh: '表头中“{name}”出现了多次。请改名或删除重复的列。',
    en: 'The header has "{name}" more than once. Rename or delete the repeated column.',
  },
  header_merged: {
    kind: 'unprocessable',
    zh: '第 {line} 行表头有合并单元格：{ranges}。请取消合并，让每列各有一个列名。',
    en: 'The header on row {line} has merged cells: {ranges}. Unmerge them and give each column its own name.',
  },
  csv_broken: {
    kind: 'unprocessable',
    zh: '第 {line} 行附近的引号没有成对。请补上引号，或另存为 .xlsx 后再上传。',
    en: 'A quotation mark near line {line} is not closed. Close it, or save the table as .xlsx and upload that.',
  },
  json_broken: {
    kind: 'unprocessable',
    zh: '第 {line} 行第 {column} 个字符处不是正确的 JSON。请改正后再上传。',
    en: 'Line {line} is not valid JSON at column {column}. Correct it and upload the file again.',
  },
  json_not_object: {
    kind: 'unprocessable',
    zh: '第 {line} 行不是 JSON 对象。每行应是一个以 { 开始、以 } 结束的对象。',
    en: 'Line {line} is not a JSON object. Every line must be one object, from { to }.',
  },
  json_array: {
    kind: 'unprocessable',
    zh: '文件是一个 JSON 数组。请改为每行一个对象（.jsonl）后再上传。',
    en: 'The file is one JSON array. Write one object a line (.jsonl) and upload it again.',
  },
  required_missing: {
    kind: 'unprocessable',
    zh: '缺少必填的列：{zhNames}。请补上这些列，或下载导入模板。',
    en: 'Required columns are missing: {enNames}. Add them or download the template.',
  },
  column_twice: {
    kind: 'unprocessable',
    zh: '“{first}”和“{second}”两列都对应“{zhName}”。请只保留一列。',
    en: 'The columns "{first}" and "{second}" both stand for "{enName}". Keep one of them.',
  },
  unit_differs: {
    kind: 'unprocessable',
    zh: '“{header}”列的单位与要求的“{wanted}”不同。请换算后改用“{wanted}”。',
    en: 'The unit of column "{header}" differs from "{wanted}". Convert the values and name the column "{wanted}".',
  },
  too_many_rows_to_write: {
    kind: 'too_large',
    zh: '导出超过 Excel 一张工作表的 {max} 行。请缩小范围，或导出为 CSV。',
    en: 'The export has more than the {max} rows a sheet can hold. Narrow it down or export as CSV.',
  },
  output_closed: {
    kind: 'unavailable',
    zh: '下载已中断。请重新导出。',
    en: 'The download was interrupted. Export it again.',
  },
})

export type FaultName = keyof typeof faults
