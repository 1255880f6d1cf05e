/// Writes small exports for tests, in the form that WordPress gives them.
enum ExportText {
    static func export(
        _ items: String, head: String = "", version: String = "1.2",
        declaration: String = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    ) -> String {
        """
        \(declaration)
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/\(version)/excerpt/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:wp="http://wordpress.org/export/\(version)/">
        <channel>
        <title>The Old Paper</title>
        <link>https://old.example</link>
        <wp:wxr_version>\(version)</wp:wxr_version>
        <wp:base_blog_url>https://old.example</wp:base_blog_url>
        \(head)
        \(items)
        </channel>
        </rss>
        """
    }

    static func item(
        _ identifier: Int, title: String = "A story", type: String = "post", status: String = "publish",
        slug: String? = nil, link: String? = nil, content: String = "Words.", excerpt: String = "", parent: Int = 0,
        date: String = "2019-05-04 09:30:00", universal: String? = nil, order: Int = 0, more: String = ""
    ) -> String {
        let slug = slug ?? "story-\(identifier)"
        return """
            <item>
            <title><![CDATA[\(title)]]></title>
            <link>\(link ?? "https://old.example/2019/05/\(slug)/")</link>
            <dc:creator><![CDATA[rosa]]></dc:creator>
            <guid isPermaLink="false">https://old.example/?p=\(identifier)</guid>
            <content:encoded><![CDATA[\(content)]]></content:encoded>
            <excerpt:encoded><![CDATA[\(excerpt)]]></excerpt:encoded>
            <wp:post_id>\(identifier)</wp:post_id>
            <wp:post_date>\(date)</wp:post_date>
            <wp:post_date_gmt>\(universal ?? date)</wp:post_date_gmt>
            <wp:post_name>\(slug)</wp:post_name>
            <wp:status>\(status)</wp:status>
            <wp:post_parent>\(parent)</wp:post_parent>
            <wp:menu_order>\(order)</wp:menu_order>
            <wp:post_type>\(type)</wp:post_type>
            \(more)
            </item>
            """
    }

    static func field(_ name: String, _ value: String) -> String {
        "<wp:postmeta><wp:meta_key>\(name)</wp:meta_key><wp:meta_value><![CDATA[\(value)]]></wp:meta_value></wp:postmeta>"
    }

    static func term(_ taxonomy: String, _ slug: String, _ name: String) -> String {
        "<category domain=\"\(taxonomy)\" nicename=\"\(slug)\"><![CDATA[\(name)]]></category>"
    }

    static func category(_ number: Int, _ slug: String, _ name: String, parent: String = "") -> String {
        """
        <wp:category><wp:term_id>\(number)</wp:term_id><wp:category_nicename>\(slug)</wp:category_nicename>
        <wp:category_parent>\(parent)</wp:category_parent><wp:cat_name><![CDATA[\(name)]]></wp:cat_name></wp:category>
        """
    }

    static let rosa = """
        <wp:author><wp:author_login>rosa</wp:author_login>
        <wp:author_display_name><![CDATA[Rosa Lind]]></wp:author_display_name></wp:author>
        """
}
