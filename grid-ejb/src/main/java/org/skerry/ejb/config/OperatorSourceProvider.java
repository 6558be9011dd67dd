// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/** Brings {@link OperatorSources} into the configuration of whatever has this jar; found by ServiceLoader. */
public final class OperatorSourceProvider implements ConfigSourceProvider {
    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader ignored) {
        return OperatorSources.ofProcess().sources();
    }
}
