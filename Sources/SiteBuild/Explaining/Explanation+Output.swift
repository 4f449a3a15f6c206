extension Explanation {
    /// Writing.
    static let output: [Explanation] = [
        Explanation(
            "archive-changed", .content, "站点文件被改动", "site was changed",
            "站点文件夹里的文件与清单 manifest.sha256 不符，不打包。请重新生成站点。",
            """
            A file of the site is not what manifest.sha256 lists, so the site is not packed. Build it again.
            """),
        Explanation(
            "archive-no-site", .content, "没有可打包的站点", "no site to pack",
            "所给文件夹里没有 tiaowen 生成的站点。请先运行 tiaowen build，或用 --site 指明文件夹。",
            "The folder holds no site that tiaowen built. Run tiaowen build first, or name the folder with --site."),
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
            "输出处有不是 tiaowen 写的文件，不会覆盖或删除。请换一个新的或空的文件夹，打包时换一个文件名。",
            """
            Files lie there that tiaowen did not write; it neither replaces nor deletes them. Give --output a \
            new or empty folder, or for an archive another name.
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
