import ChineseText

/// Reads the jurisdiction of a document from its names.
enum JurisdictionReader {
    /// The provinces by their ISO 3166-2:CN codes; the short name decides, so that 浙江省, 浙江 and 省内 towns' full names do.
    private static let provinces: [(name: String, code: String)] = [
        ("北京", "BJ"), ("天津", "TJ"), ("河北", "HE"), ("山西", "SX"), ("内蒙古", "NM"), ("辽宁", "LN"), ("吉林", "JL"),
        ("黑龙江", "HL"), ("上海", "SH"), ("江苏", "JS"), ("浙江", "ZJ"), ("安徽", "AH"), ("福建", "FJ"), ("江西", "JX"),
        ("山东", "SD"), ("河南", "HA"), ("湖北", "HB"), ("湖南", "HN"), ("广东", "GD"), ("广西", "GX"), ("海南", "HI"),
        ("重庆", "CQ"), ("四川", "SC"), ("贵州", "GZ"), ("云南", "YN"), ("西藏", "XZ"), ("陕西", "SN"), ("甘肃", "GS"),
        ("青海", "QH"), ("宁夏", "NX"), ("新疆", "XJ"),
    ]

    /// Provincial capitals and cities under separate plan, whose texts often do not name their province.
    private static let cities: [(name: String, code: String)] = [
        ("石家庄", "HE"), ("太原", "SX"), ("呼和浩特", "NM"), ("沈阳", "LN"), ("大连", "LN"), ("长春", "JL"), ("哈尔滨", "HL"),
        ("南京", "JS"), ("苏州", "JS"), ("杭州", "ZJ"), ("宁波", "ZJ"), ("合肥", "AH"), ("福州", "FJ"), ("厦门", "FJ"),
        ("南昌", "JX"), ("济南", "SD"), ("青岛", "SD"), ("郑州", "HA"), ("武汉", "HB"), ("长沙", "HN"), ("广州", "GD"),
        ("深圳", "GD"), ("南宁", "GX"), ("海口", "HI"), ("成都", "SC"), ("贵阳", "GZ"), ("昆明", "YN"), ("拉萨", "XZ"),
        ("西安", "SN"), ("兰州", "GS"), ("西宁", "QH"), ("银川", "NX"), ("乌鲁木齐", "XJ"),
    ]

    private static let nationalBodies = [
        "国务院", "国家", "中华人民共和国", "全国人民代表大会", "最高人民法院", "最高人民检察院", "中央", "中共中央", "财政部", "教育部", "科技部", "科学技术部", "工业和信息化部",
        "公安部", "民政部", "司法部", "人力资源", "自然资源部", "生态环境部", "住房", "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "中国",
    ]

    /// All names with their codes; provinces and cities before the bodies of the nation.
    private static let names = Openings(
        (provinces + cities).map { (word: $0.name, meaning: "CN-" + $0.code) }
            + nationalBodies.map { (word: $0, meaning: "CN") })

    /// `CN-ZJ` for a province's document, `CN` for the nation's; nil where no name tells.
    ///
    /// A national body among the issuers outweighs a province named in the title (复函 to 湖北省…).
    static func jurisdiction(title: String, issuers: [String], history: [String]) -> String? {
        if let code = issuers.first.flatMap(names.meaning) ?? names.meaning(of: title) { return code }
        for step in history {
            if let code = names.meaning(of: withoutDate(step)) { return code }
        }
        return nil
    }

    /// `2020年11月27日 山东省第十三届…批准` from the body's name on.
    private static func withoutDate(_ step: String) -> String {
        let bytes = Array(step.utf8)
        var cursor = UTF8Cursor(bytes)
        cursor.skip { $0 == "（" || $0 == "(" }
        _ = cursor.takeDate()
        cursor.skipBlanks()
        _ = cursor.take("经")
        return String(decoding: bytes[cursor.offset...], as: UTF8.self)
    }
}
