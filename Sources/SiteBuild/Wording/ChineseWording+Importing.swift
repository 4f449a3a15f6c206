extension ChineseWording {
    /// Of received files.
    static let importing = [
        "cannot be read: {}": "无法读取：{}",
        "this is a Word file of before 2007 (.doc, .wps): save it as .docx":
            "这是 2007 年以前的 Word 文件（.doc、.wps）：请另存为 .docx",
        "this is RTF: save it as .docx": "这是 RTF：请另存为 .docx",
        "this is a web archive (MHTML): save the page as HTML": "这是网页归档（MHTML）：请把网页另存为 HTML",
        "this archive is no Word file: it has no word/document.xml": "这个压缩包不是 Word 文件：没有 word/document.xml",
        "a PDF is read through pdftotext, which is not installed (Debian: apt-get install poppler-utils)":
            "读取 PDF 要用 pdftotext，本机没有安装（Debian：apt-get install poppler-utils）",
        "pdftotext cannot read it (damaged, or locked with a password)": "pdftotext 读不了（已损坏，或有密码）",
        "the PDF holds pictures of pages (a scan) and no text: have it recognised (OCR) first":
            "PDF 里只有页面的图像（扫描件），没有文字：请先作文字识别",
        "the page holds no text; is it made by a script?": "网页里没有文字；是不是由脚本生成的？",
        "the document holds no text; is it made of pictures?": "文件里没有文字；是不是由图片组成的？",
        "the archive cannot be opened; is the download complete?": "压缩包打不开；是不是没有下载完整？",
        "{} unpacks to more than {} MiB": "{} 解开后超过 {} MiB",
        "{} cannot be unpacked": "{} 无法解开",
        "{} is damaged in the archive": "{} 在压缩包里已损坏",
        "it holds no element": "里面没有元素",
        "line {}: {}": "第 {} 行：{}",
        "there is no memory to read it": "内存不足，无法读取",
        "a character is zero; this is no text": "有值为零的字符，不是文本",
        "an image was left out: {}": "略去一张图片：{}",
        "a picture was left out": "略去一张图片",
        "a character of the font {} was left out": "略去字体 {} 的一个字符",
        "{} % of the page's running words stand around the document and were left out":
            "网页文字的 {} % 在正文之外，已略去",
        "read from a PDF: compare the line breaks with the printed pages": "读自 PDF：请对照原页核对换行",
        "{} has the same 发文字号, {}": "{} 的发文字号相同：{}",
        "{} has the same id, {}": "{} 的 id 相同：{}",
        "the text does not tell its jurisdiction; state it with --jurisdiction":
            "正文没有说明地区；请用 --jurisdiction 写明",
        "{} has the same title": "{} 的标题相同",
    ]
}
