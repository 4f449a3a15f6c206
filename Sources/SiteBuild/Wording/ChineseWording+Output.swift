extension ChineseWording {
    /// Of writing.
    static let output = [
        "cannot write: {}": "无法写入：{}",
        "cannot write the site: {}": "无法写入站点：{}",
        "cannot write the archive: {}": "无法写入压缩包：{}",
        "the previous site is as it was": "原来的站点保持不变",
        "the output is not a folder": "输出不是文件夹",
        "this folder holds files that tiaowen did not write": "文件夹里有不是 tiaowen 写的文件",
        "give --output a new or empty folder": "请给 --output 一个新的或空的文件夹",
        "tiaowen did not write this file, and the site needs its place": "这个文件不是 tiaowen 写的，而站点要用它的位置",
        "move it away, or give --output another folder": "请移走它，或给 --output 另一个文件夹",
        "the path “{}” leads out of the site": "路径“{}”指向站点之外",
        "two files of the site have the path “{}”": "站点的两个文件路径都是“{}”",
        "the new site's “{}” is not as it was written": "新站点的“{}”与写入的不符",
        "there is such a file already": "文件已存在",
        "state another --id, or replace it with --force": "请换一个 --id，或用 --force 覆盖",
        "no site that tiaowen built lies here": "这里没有 tiaowen 生成的站点",
        "build it first: tiaowen build": "请先生成：tiaowen build",
        "the file is not what the site's manifest lists": "文件与站点清单不符",
        "build the site again": "请重新生成站点",
        "this file is no archive, and is not replaced": "这个文件不是压缩包，不会覆盖",
        "give --output another name": "请给 --output 另一个名字",
        "the search index holds {} clauses and documents, not those of the texts, or no text":
            "检索索引有 {} 个单位，与文本不符，或没有文字",
        "the search index does not find “{}” in unit {}": "检索索引找不到“{}”（第 {} 个单位）",
    ]
}
