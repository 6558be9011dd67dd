// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.trust;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.skerry.connector.call.TlsStores;
import org.skerry.connector.call.TlsStores.UnusableStoreException;

/** Looks whether the private side would be open to anybody, or closed to everybody by a mistake. */
public final class TrustKeys {
    static final String ADDRESS = "skerry.listener.private-address";
    static final String PLAIN = "skerry.listener.private-plain";
    static final String TLS = "skerry.listener.private-tls";
    private static final String STORES = "skerry.tls.";

    private TrustKeys() {}

    /**
     * Looks at all keys.
     *
     * @return what callers have to show, for the log
     * @throws IllegalStateException naming the key, its value and the remedy
     */
    public static String check(Config config) {
        var settings = TrustSettings.read(config);
        if (flag(config, TLS, false)) {
            stores(config);
        }
        if (flag(config, PLAIN, true)) {
            var address = config.getOptionalValue(ADDRESS, String.class).orElse("127.0.0.1");
            if (!settings.asksForProof() && !isLoopback(address)) {
                throw new IllegalStateException(ADDRESS + " is '" + address
                        + "': every machine that reaches it could read and change the whole grid. Set "
                        + TrustSettings.SECRET + ", or " + TrustSettings.USER + " and " + TrustSettings.PASSWORD
                        + ", here and at the simulators; or leave it at 127.0.0.1 and serve other machines with " + TLS
                        + "=true.");
            }
        }
        return (settings.secret().isPresent() ? "secret" : "")
                + (settings.secret().isPresent() && settings.basic().isPresent() ? "," : "")
                + (settings.basic().isPresent() ? "basic" : "")
                + (settings.asksForProof() ? "" : "loopback-only")
                + (flag(config, TLS, false) ? " tls=on" : " tls=off");
    }

    private static boolean flag(Config config, String key, boolean ifMissing) {
        return config.getOptionalValue(key, Boolean.class).orElse(ifMissing);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException(
                    ADDRESS + " is '" + address
                            + "', which is no address of this machine; write one such as 127.0.0.1.",
                    unknown);
        }
    }

    /** The server takes a missing file for an empty store, and then refuses everybody without a word. */
    private static void stores(Config config) {
        var stores = new TlsStores();
        store(config, "key-store", "grid-private.p12", stores::identify);
        store(config, "trust-store", "grid-simulators.p12", stores::trust);
    }

    private interface Loading {
        void load(Path file, String password) throws UnusableStoreException;
    }

    private static void store(Config config, String name, String ifMissing, Loading loading) {
        var key = STORES + name;
        var file = config.getOptionalValue(key, String.class)
                .orElseGet(() -> System.getProperty("jboss.server.config.dir", "") + "/" + ifMissing);
        var password = config.getOptionalValue(key + "-password", String.class).orElse("");
        try {
            loading.load(Path.of(file), password);
        } catch (InvalidPathException | UnusableStoreException unusable) {
            throw new IllegalStateException(
                    key + " is '" + file + "', but " + unusable.getMessage() + ": name a PKCS#12 file there and its"
                            + " password in " + key + "-password, or set " + TLS + "=false.",
                    unusable);
        }
    }
}
