/// What the templates can name. Tests compare it with what the views set while they render, so it cannot drift from them.
struct ViewContract: Sendable {
    /// The program's own.
    static let current = ViewContract(text)

    private let shapes: [String: ViewShape]

    private init(_ text: String) {
        let lines = text.split(separator: "\n\n").map { $0.split(separator: ":", maxSplits: 1) }
        shapes = Dictionary(uniqueKeysWithValues: lines.map { (String($0[0]), ViewShape(String($0[1]))) })
    }

    /// The names that stand under `every page`, or under the name of a template.
    subscript(name: String) -> ViewShape { shapes[name] ?? ViewShape() }

    /// Everything that a template sees.
    func shape(of template: TemplateName) -> ViewShape {
        if template.isCommon { return self[Self.common] }
        var shape = self["every page"]
        shape.add(self[template.rawValue])
        return shape
    }

    /// The heading of what the templates of header and footer see.
    static let common = "header and footer"

    /// `template: name list[inner inner]`, sorted, with an empty line between templates.
    static let text = """
        every page: alternates[href language] as-of breadcrumbs[current href label] canonical description feeds[href
        title] has-breadcrumbs has-feeds home-href icons[href rel sizes type]
        is-home is-search language linked manifest-href next[current href label]
        open-graph[image locale title type url] open-search-href page-title previous[current href label] root
        search-href site-description site-title structured-data title translations[href label language]

        header and footer: as-of further-navigation[current href label] home-href is-home is-search language linked
        navigation[current href label] root search-href site-description site-title

        frame: content footer header template

        home: ahead[class date day jurisdiction kind last-day words] behind[class date day jurisdiction kind
        last-day words] clauses-count coverage[href picture totals[words]] documents-count editorial[current href
        label] figures[deadline document jurisdiction metric place quote value words] has-ahead has-behind has-days
        has-figures has-topics jurisdictions[all-documents code count documents[clauses href issuers number title
        validity[as-of-day begin dates expires label note state trial with-note]] empty href name]
        lead-topics[counts[count name] definition empty href name] rest-topics[counts[count name] definition empty
        href name] targets-href timeline-href topics-count topics-href

        document: citation cited-by[place words] comparisons[href jurisdiction pairs title] contents facts[label
        missing value] guide-href has-cited-by has-comparisons json-href legend[entries[class label]] text text-href
        validity[as-of-day begin dates expires label note state trial with-note] wide-numbers

        clause: address ancestors[current href label] anchor citation counterparts[coverage-href
        jurisdictions[data-href name omitted partial[compare-href document document-href facts[label value] href
        jurisdiction name other-text review review-class state state-class verdict] whole[compare-href document
        document-href facts[label value] href jurisdiction name other-text review review-class state state-class
        verdict]] local-only silent] document-href document-title findings[checklists[guide-href items[href words]
        kind subject words] cited-by[place words] has-checklists has-cited-by has-references has-targets
        modalities[class label norms[facts[label value] words]] references[place reason relation words]
        targets[facts[label value] kind words]] heading in-document-href legend[entries[class label]] line
        neighbours number path self-href spaced text topics[has-related related[document
        document-href href jurisdiction name topics] topics[counts[count name] definition empty href name review
        review-class role words]] validity[as-of-day begin dates expires label note state trial with-note]

        jurisdiction: after-href before-href calendar-href clauses-count code documents[clauses href issuers number
        title validity[as-of-day begin dates expires label note state trial with-note]] documents-count empty
        first-href has-choices kinds[count href name] last-href page-of register-href years[count href name]
        years-open

        editorial: body

        topics: data-href has-lead has-rest lead[counts[count name] definition empty href name] rest[counts[count
        name] definition empty href name]

        topic: calendar-href columns-class columns[empty groups[count label measures[document document-href href
        jurisdiction name review review-class sentences[words]] omitted] href name] contrasts[compare-href facts[label value]
        from[document document-href href jurisdiction name] review review-class state state-class to[document
        document-href href jurisdiction name] verdict] contrasts-omitted data-href definition documents-href
        has-contrasts has-norms has-parts has-targets links-href modalities[class columns[count empty name
        norms[actors condition place words]] label] norms-omitted parent[counts[count name] definition empty href name]
        parts[counts[count name] definition empty href name] register-href targets[name omitted targets[kind place
        words]]

        coverage: data-href empty has-topics jurisdictions[href name] matrices[base caption columns[href name] id
        local[clauses[document document-href href jurisdiction name] count empty name omitted] parts[href
        rows[cells[answers[compare-href confirmed document document-href href jurisdiction name] jurisdiction rest
        rest-href state state-class] document document-href href jurisdiction name] title] picture rows-omitted span
        title totals[words]] topics[cells[all none primary] counts[count name] definition empty href name]
        topics-href

        comparison: data-href from[alone[document document-href href jurisdiction name] alone-count has-alone href
        jurisdiction title] has-partial partial[anchor contrasts[label sides[name value]] facts[label value]
        from[document document-href heading href jurisdiction name text] review review-class state state-class
        to[document document-href heading href jurisdiction name text] verdict] partial-count partial-omitted
        rows[anchor contrasts[label sides[name value]] facts[label value] from[document document-href heading href
        jurisdiction name text] review review-class state state-class to[document document-href heading href
        jurisdiction name text] verdict] rows-count rows-omitted to[alone[document document-href href jurisdiction
        name] alone-count has-alone href jurisdiction title]

        register: actors[count href implied name plain] csv-href has-single-mentions json-href
        jurisdiction-options[label value] jurisdictions[name] modalities[class counts[count] href label total]
        modality-options[label value] parts single-mentions[clause jurisdiction name] summary table[data-href id omitted rows[actors class clause condition deadline document jurisdiction modality topic
        topic-href words] with-modality] topic-options[label value]

        register-part: calendar-href empty filter-href has-overview note sections[class count data-href dated
        heading id omitted rows[actors class clause condition deadline document jurisdiction modality topic topic-href words]
        section-note with-modality] summary

        targets: charts[picture] csv-href empty has-charts has-lines kinds[count figures[deadline document
        jurisdiction metric place quote value words] id label omitted] lines[figures[deadline document jurisdiction
        metric place quote value words] metric] lines-omitted

        timeline: ahead[class date day jurisdiction kind last-day words] ahead-count ahead-omitted all-href
        behind[class date day jurisdiction kind last-day words] behind-count behind-omitted calendars[label
        links[count href name]] empty picture spans-omitted

        guides: empty guides[href items jurisdiction kinds[count href label] title validity[as-of-day begin dates
        expires label note state trial with-note]] omitted silent

        guide: citation data-href document document-href items omitted sections[count id label lists[anchor items[id
        place words] place subject words] note] validity[as-of-day begin dates expires label note state trial
        with-note]

        glossary: csv-href documents[href jurisdiction terms[kind meaning place scope term] title] empty omitted
        summary

        references: data-href documents[count href references[place reason target words] title] documents-omitted
        reasons[count id label note titles[places[place] places-omitted words] titles-omitted] summary

        quality: accuracy[figures[name value] measured note] data-href documents[counts[count] href title]
        documents-omitted exclusions-count program reviewed[name value] rules[count label omitted places[place
        words] rule] tables[rows[count href label] title total] totals[count]
        """
}
