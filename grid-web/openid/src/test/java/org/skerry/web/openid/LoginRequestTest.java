// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginRequestTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "code=a&state=b, code=a&state=b",
        "prompt=none&code=a%26scope&session_state=c&iss=x, code=a%26scope",
        "codes=a&Code=b&error=denied&error_description=c, error=denied",
        "access_token=x&scope=offline, ''"
    })
    void keepsWhatIsAProvidersAnswer(String query, String kept) {
        assertThat(LoginRequest.pairs(query)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "skerry_oidc=x, ''",
        "a=b; skerry_oidc=x; c=d, a=b; c=d",
        "skerry_oidc_2=y;skerry_oidc = x, skerry_oidc_2=y",
        "skerry_browse=z, skerry_browse=z"
    })
    void leavesTheSessionOut(String cookies, String kept) {
        assertThat(LoginRequest.withoutSession(cookies)).isEqualTo(kept);
    }
}
