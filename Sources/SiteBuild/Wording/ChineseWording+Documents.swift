extension ChineseWording {
    /// Of what the texts say, of reviews and of addresses.
    static let documents = [
        "no title was found at the head of the text": "正文开头没有找到标题",
        "Add `title:` to the front matter.": "请在文件头加上 title:。",
        "the front matter says {} is {}; the text says {}": "{}：文件头写的是 {}，正文写的是 {}",
        "Remove the fact from the front matter if the text is right; it states only what the text does not.":
            "正文正确时请从文件头删去；文件头只写正文没有说的。",
        "the numbering begins at {}": "编号从 {} 开始",
        "the numbering repeats {}": "编号 {} 重复",
        "the numbering goes back from {} to {}": "编号从 {} 退回到 {}",
        "the numbering skips from {} to {}": "编号从 {} 跳到 {}",
        "The text is kept as it is; compare it with the official print.": "原文照录，不作改动；请与官方文本核对。",
        "{} lines end within a sentence": "有 {} 行在句子中间断开",
        "Join each paragraph into one line: every line counts as a paragraph of its own.":
            "请把每一段并成一行：每一行都算作单独的一款。",
        "a passage stands twice or out of order": "有一段文字重复或次序不对",
        "“{}” is in the source and in no part of the document": "原文里的“{}”不在文件的任何部分里",
        "This is a fault of the parser, not of the text: please report it with the text.":
            "这是解析程序的错误，不是文本的：请附上文本报告。",
        "an annotation's range does not give its quote “{}”": "标注的范围与其引文“{}”不符",
        "This is a fault of the annotators, not of the text: please report it with the text.":
            "这是标注程序的错误，不是文本的：请附上文本报告。",
        "the id “{}” is that of {} as well": "id“{}”与 {} 的相同",
        "state another id in the front matter, or rename a file that has none":
            "请在文件头写另一个 id；没有写 id 的文件可以改名",
        "“{}” cannot stand in an address": "“{}”不能用在地址里",
        "state an id of lower-case letters, digits and hyphens in the front matter":
            "请在文件头写明由小写字母、数字和连字符组成的 id",
        "neither the text nor its front matter tells the jurisdiction": "正文和文件头都没有说明地区",
        "state it in the front matter: {}": "请在文件头写明：{}",
        "the site does not list the jurisdiction “{}”": "站点没有列出地区“{}”",
        "“{}” has no {}": "“{}”没有 {}",
        "another version of the document may be meant": "所引的可能是另一版本",
        "“{}” is no topic": "“{}”不是主题",
        "see content/topics.yml": "见 content/topics.yml",
        "no clause “{}” in a document “{}”": "没有条目“{}”（文件“{}”）",
        "`tiaowen inspect` prints the paths of clauses": "`tiaowen inspect` 列出各条目的路径",
        "the words of {} are not those that {} reviewed on {}": "{} 的文字已不是 {} 于 {} 复核的文字",
        "review it anew and write words: {}": "请重新复核，并写上 words: {}",
        "a review needs verdict, reviewer, date, words, and from and to, or clause and topic":
            "复核要有 verdict、reviewer、date、words，以及 from 和 to，或 clause 和 topic",
        "`tiaowen links --pending` prints entries that only lack the verdict":
            "`tiaowen links --pending` 输出只差结论的条目",
        "the published address “{}” is not in the site": "已发布的地址“{}”不在站点里",
        "restore it, or state under “moved” where it has gone": "请恢复它，或在 moved 下写明去处",
        "its words stand at “{}” now: `tiaowen addresses --record` notes that it moved":
            "它的文字现在在“{}”：`tiaowen addresses --record` 会记下改址",
        "“{}” has moved to “{}”, which does not exist": "“{}”改到了“{}”，而那里没有",
    ]
}
