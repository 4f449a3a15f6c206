/// Short texts with the structure of real ones.
public enum SampleTexts {
    /// A text in articles: chapters, items with their lead-in, an article of two paragraphs, the day of effect.
    public static let articles = """
        示范区管理办法（试行）

        第一章  总则
        第一条 为促进发展，制订本办法。

        第二章  任务
        第二条 示范区建设应遵循以下原则：
        （一）政府引导，市场驱动。发挥政府的引导作用。
        （二）分类指导。实行分类指导。
        第三条 考核结果分为优秀和不合格两档。

        评为不合格的，限期整改。

        第三章  附则
        第四条 本办法自2018年1月1日起实施。

        """

    /// A text in parts: titles on their own line, dashes, signatures.
    public static let opinions = """
        关于加快发展的意见
        国知发运字〔2022〕47号
        各省、自治区、直辖市知识产权局：
        为加快发展，现提出以下意见。
        一、总体要求
        （一）指导思想。
        坚持质量为要。
        （二）发展目标。
        到2030年，水平明显提升。
        ——环境优化。体系健全。
        ——贡献提升。规模扩大。
        二、组织保障
        （三）加强领导。
        逐项抓好落实。
        国家知识产权局
        2022年12月27日

        """

    /// A text in numbered measures with run-in titles and a term of validity.
    public static let measures = """
        关于加快推进发展的若干措施
        为推进发展,现制定如下措施。
        一、聚焦产业
        1.推动融合发展。引导各类机构聚焦产业。
        2.加强集聚区建设。支持申报。
        二、聚焦规范
        3.加强日常监管。落实要求。本措施自2025年11月9日施行,有效期至2030年11月9日。
        江苏省知识产权局
        2025年10月9日

        """
}
