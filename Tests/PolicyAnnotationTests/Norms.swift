import Foundation
import PolicyAnnotation
import PolicyModel
import PolicyParsing

/// The words of norms and actors that the project ships, and short ways to what they find.
enum Norms {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let vocabulary = ShippedVocabulary.words(
        "norms", "actors",
        actors: [
            KnownActor(name: "浙江省知识产权局", aliases: ["省知识产权局"], kind: "local-department", jurisdiction: "CN-ZJ"),
            KnownActor(name: "江苏省知识产权局", aliases: ["省知识产权局"], kind: "local-department", jurisdiction: "CN-JS"),
            KnownActor(name: "国家税务总局", aliases: ["税务总局"], kind: "department", jurisdiction: nil),
        ])

    private static let annotator = NormAnnotator(vocabulary)

    /// A text and what its sentences say.
    static func read(_ text: String) -> (policy: Policy, annotations: Annotations) {
        let source = SourceText(file: "text.txt", bytes: Array(text.utf8))
        let policy = PolicyParser.parse(source, facts: DeclaredFacts(id: "text", provenance: Provenance(sha256: "")))
            .value
        var annotations = Annotations()
        annotator.annotate(Reading(policy), into: &annotations)
        return (policy, annotations)
    }

    /// The norms of sentences in a measure of an opinion: 意见 without articles.
    static func inMeasure(_ sentences: String) -> [String] {
        lines("某市关于某事的意见\n一、主要措施\n（一）某项措施。\(sentences)\n")
    }

    /// The norms of sentences in an article.
    static func inArticle(_ sentences: String) -> [String] {
        lines("某市某办法\n第一条 \(sentences)\n")
    }

    /// One line for each norm: modality, trigger, and the actors who are not merely implied.
    static func lines(_ text: String) -> [String] {
        let (policy, annotations) = read(text)
        return annotations.norms.map { norm in
            let actors = norm.actors.filter { $0.origin != .implied }.map {
                $0.name + ($0.origin == .inherited ? "^" : "")
            }
            return "\(norm.modality.rawValue) \(policy.quote(norm.trigger)) \(actors.joined(separator: "+"))"
        }
    }

    /// The rules that excluded triggers, each with its trigger.
    static func exclusions(_ text: String) -> [String] {
        let (policy, annotations) = read(text)
        return annotations.exclusions.map { "\(policy.quote($0.passage)) \($0.rule)" }
    }
}
