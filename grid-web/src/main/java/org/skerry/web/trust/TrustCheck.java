// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.trust;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.Config;

/**
 * Makes the start fail where the private side would be open to anybody, or closed to everybody by a mistake. Where the
 * listeners are is said to the application server under the same keys, in {@code 10-listeners.cli} and {@code
 * 40-private-tls.cli}; that somebody changed it there behind these keys is found at the first call, by {@link
 * CallerCheck}.
 */
@WebListener
public class TrustCheck implements ServletContextListener {
    private static final Logger LOG = System.getLogger(TrustCheck.class.getName());

    @Inject
    Config config;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        LOG.log(Level.INFO, "trust={0}", check(config));
    }

    /** As {@link TrustKeys#check}. */
    static String check(Config config) {
        return TrustKeys.check(config);
    }
}
