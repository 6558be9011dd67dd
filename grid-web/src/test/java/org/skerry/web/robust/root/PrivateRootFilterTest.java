// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.root;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import org.junit.jupiter.api.Test;

class PrivateRootFilterTest {
    @Test
    void xmlRpcAtTheRootIsACallWhateverItsType() {
        assertThat(PrivateRootFilter.isCall("POST", "/", MediaType.TEXT_XML_TYPE))
                .isTrue();
        assertThat(PrivateRootFilter.isCall("POST", "", MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                .isTrue();
        assertThat(PrivateRootFilter.isCall("POST", "/", null)).isTrue();
    }

    @Test
    void allElseStaysWhereItIs() {
        assertThat(PrivateRootFilter.isCall("GET", "/", null)).isFalse();
        assertThat(PrivateRootFilter.isCall("POST", "/grid", MediaType.TEXT_XML_TYPE))
                .isFalse();
        assertThat(PrivateRootFilter.isCall("POST", "/", new MediaType("application", "json-rpc")))
                .isFalse();
        assertThat(PrivateRootFilter.isCall("POST", "/", new MediaType("application", "llsd+xml")))
                .isFalse();
    }
}
