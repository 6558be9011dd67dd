// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Keys and certificates in PKCS#12 files, as the JDK's keytool makes them. Not thread-safe. */
public final class TlsStores {
    private KeyManager @Nullable [] keys;
    private TrustManager @Nullable [] trusted;

    /** A file that is no store, has another password, or holds nothing that is of use. */
    public static final class UnusableStoreException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Path file;

        UnusableStoreException(Path file, String problem, @Nullable Throwable cause) {
            super(problem, cause);
            this.file = file;
        }

        /** Which one. */
        public Path file() {
            return file;
        }
    }

    /** The private key and certificate that are shown to who asks; without, none is shown. */
    public void identify(Path file, String password) throws UnusableStoreException {
        var store = load(file, password);
        try {
            if (!hasKey(store)) {
                throw new UnusableStoreException(file, "there is no private key in it", null);
            }
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password.toCharArray());
            keys = factory.getKeyManagers();
        } catch (GeneralSecurityException unusable) {
            throw new UnusableStoreException(file, "its key cannot be had (" + unusable + ")", unusable);
        }
    }

    /** The certificates that are believed; without, those that the JDK believes. */
    public void trust(Path file, String password) throws UnusableStoreException {
        var store = load(file, password);
        try {
            if (store.size() == 0) {
                throw new UnusableStoreException(file, "there is no certificate in it", null);
            }
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            trusted = factory.getTrustManagers();
        } catch (GeneralSecurityException unusable) {
            throw new UnusableStoreException(file, "its certificates cannot be had (" + unusable + ")", unusable);
        }
    }

    public SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keys, trusted, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no TLS", missing);
        }
    }

    private static boolean hasKey(KeyStore store) throws GeneralSecurityException {
        for (var names = store.aliases(); names.hasMoreElements(); ) {
            if (store.isKeyEntry(names.nextElement())) {
                return true;
            }
        }
        return false;
    }

    private static KeyStore load(Path file, String password) throws UnusableStoreException {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new UnusableStoreException(file, "it cannot be read (" + unreadable + ")", unreadable);
        }
    }
}
