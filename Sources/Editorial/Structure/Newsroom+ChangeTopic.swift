package import Newspaper
import Storage

extension Newsroom {
    /// Gives a topic another name and slug; its old address leads on, and search finds its stories by the new name.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func changeTopic(_ id: Identifier<Topic>, name: String, slug: String) async throws {
        try require(.manageSections)
        try await transaction { session in
            let (topic, edition) = try session.topic(id)
            var changed = topic
            changed.name = try session.checked(name: name)
            changed.slug = try session.checkedSlug(slug, orFrom: topic.slug.text)
            guard changed != topic else { return }
            try session.requireRest(of: id)
            if changed.slug != topic.slug {
                let taken = try session.connection.topics.find(slug: changed.slug, edition: topic.edition)
                if let taken {
                    throw StructureFault.addressTaken(edition.address(ofTopic: changed.slug), by: taken.name)
                }
            }
            try session.connection.topics.update(changed)
            try session.audit("change", "topic", id.rawValue, detail: "\(topic.name), \(topic.slug.text)")
            if changed.slug != topic.slug { try session.lead(from: topic.slug, to: changed.slug, in: edition) }
            let stories = try session.connection.articles.count(on: id)
            if changed.name != topic.name, stories > 0 {
                try session.connection.restructurings.add(
                    Restructuring(
                        kind: .topicName, edition: topic.edition, subject: id.rawValue, former: topic.name,
                        total: stories))
            }
            try session.noteChangedPublication(if: true)
        }
    }

    /// Lets all stories of a topic name another one instead, and takes the topic away when they do. Its address leads on.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func mergeTopic(_ id: Identifier<Topic>, into target: Identifier<Topic>) async throws {
        try require(.manageSections)
        try await transaction { session in
            let (topic, _) = try session.topic(id)
            let (into, _) = try session.topic(target)
            guard id != target else { throw StructureFault.intoItself }
            guard topic.edition == into.edition else { throw StructureFault.otherEdition }
            try session.requireRest(of: id)
            try session.requireRest(of: target)
            let stories = try session.connection.articles.count(on: id)
            try session.audit("merge", "topic", id.rawValue, detail: "\(topic.name) → \(into.name), \(stories) stories")
            try session.connection.restructurings.add(
                Restructuring(
                    kind: .topicMerger, edition: topic.edition, subject: id.rawValue, target: target.rawValue,
                    former: topic.name, total: stories))
        }
    }

    /// Takes away a topic that no story names.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func removeTopic(_ id: Identifier<Topic>) async throws {
        try require(.manageSections)
        try await transaction { session in
            let (topic, _) = try session.topic(id)
            try session.requireRest(of: id)
            let stories = try session.connection.articles.count(on: id)
            guard stories == 0 else { throw StructureFault.hasStories(stories) }
            try session.connection.topics.remove(id)
            try session.connection.successors.keep(nil as Identifier<Topic>?, of: id)
            try session.audit("remove", "topic", id.rawValue, detail: topic.name)
            try session.noteChangedPublication(if: true)
        }
    }
}

extension Session {
    func topic(_ id: Identifier<Topic>) throws -> (topic: Topic, edition: EditionContents) {
        guard let topic = try connection.topics.find([id]).first else { throw StructureFault.unknown }
        return (topic, try edition(topic.edition))
    }

    /// Sends readers of a topic on, and lets menus follow.
    func lead(from old: Slug, to new: Slug, in edition: EditionContents) throws {
        try lead(from: edition.address(ofTopic: old), to: edition.address(ofTopic: new))
        try retarget(edition) { $0 == .topic(old.text) ? .topic(new.text) : $0 }
    }

    /// What is done to a topic comes after what was done before.
    fileprivate func requireRest(of topic: Identifier<Topic>) throws {
        let works = try connection.restructurings.all()
        if works.contains(where: { !$0.kind.isOfSections && [$0.subject, $0.target].contains(topic.rawValue) }) {
            throw StructureFault.stillMoving
        }
    }
}
