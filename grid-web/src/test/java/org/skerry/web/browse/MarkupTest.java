// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void whatStrangersWroteIsText() {
        var evil = "</pre><script>alert('x')</script>\"&\u0000";
        assertThat(new Markup().element("p", evil).toString())
                .isEqualTo("<p>&lt;/pre&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;</p>");
        assertThat(new Markup()
                        .raw("<a")
                        .attribute("href", "\" onclick=\"x")
                        .raw(">")
                        .toString())
                .isEqualTo("<a href=\"&quot; onclick=&quot;x\">");
    }
}
