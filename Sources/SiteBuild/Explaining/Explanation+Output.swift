extension Explanation {
    /// Writing.
    static let output: [Explanation] = [
        Explanation(
            "output-exists", .inputOutput, "文件已存在", "file exists",
            "目标文件已存在，不会覆盖。请换一个 --id，或加 --force。",
            "The file exists and is not overwritten. State another --id, or replace it with --force."),
        Explanation(
            "output-failed", .inputOutput, "无法写入", "cannot write",
            "系统拒绝写入，常见原因是磁盘已满或没有权限。原来的站点保持不变。",
            """
            The system refused to write; often the disk is full or permission lacking. The previous site is as \
            it was.
            """),
        Explanation(
            "output-not-a-folder", .inputOutput, "输出不是文件夹", "output is no folder",
            "--output 指向的是文件。",
            "--output names a file."),
        Explanation(
            "output-not-ours", .inputOutput, "输出文件夹有他人的文件", "files of others",
            "输出文件夹里有不是 tiaowen 写的文件，不会覆盖或删除。请换一个新的或空的文件夹。",
            """
            The folder holds files that tiaowen did not write; it neither replaces nor deletes them. Give \
            --output a new or empty folder.
            """),
        Explanation(
            "output-path", .internal, "站点文件路径冲突", "paths collide",
            "站点的两个文件路径相同，或路径指向站点之外。这是程序的错误，请报告。",
            """
            Two files of the site have one path, or one leads out of the site. This is a fault of the program: \
            please report it.
            """),
    ]
}
