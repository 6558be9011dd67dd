// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.openid;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.llsd.LlsdStruct;

/** Tokens signed with RS256 (RFC 7515 to 7519), and the set of keys that they are checked with. */
final class JsonWebTokens {
    private static final String KEY_ID = "the-key";

    private JsonWebTokens() {}

    /** Under the one key id, whichever key it is. */
    static String signed(KeyPair key, LlsdStruct claims) {
        var head = new LlsdStruct().put("alg", "RS256").put("typ", "JWT").put("kid", KEY_ID);
        var text = part(head) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + coded(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Llsd.Struct keySet(KeyPair key) {
        var half = (RSAPublicKey) key.getPublic();
        var shown = new LlsdStruct()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", KEY_ID)
                .put("n", coded(unsigned(half.getModulus())))
                .put("e", coded(unsigned(half.getPublicExponent())));
        return new LlsdStruct()
                .put("keys", new Llsd.Array(List.of(shown.build())))
                .build();
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String part(LlsdStruct part) {
        return coded(LlsdJson.writeText(part.build()).getBytes(StandardCharsets.UTF_8));
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
