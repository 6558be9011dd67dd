// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.config.Architecture;

/** Makes a wrong file or an architecture that cannot be had fail the start, and tells which were taken. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class ConfigurationCheck {
    private static final System.Logger LOG = System.getLogger(ConfigurationCheck.class.getName());

    @Inject
    Config config;

    @PostConstruct
    void check() {
        var sources = OperatorSources.ofProcess();
        var problems = problems(sources, config);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        LOG.log(
                Level.INFO,
                "architecture={0} config-file={1}",
                sources.architecture().orElse("none"),
                sources.file().map(file -> file.name()).orElse("none"));
        sources.warnings().forEach(warning -> LOG.log(Level.WARNING, "config={0}", warning));
    }

    /** What is wrong with the sources themselves. */
    static List<String> problems(OperatorSources sources, Config config) {
        var problems = new ArrayList<>(sources.problems());
        var wanted = config.getOptionalValue(Architecture.KEY, String.class).filter(name -> !name.isBlank());
        if (!wanted.map(String::strip).equals(sources.architecture().map(String::strip))) {
            problems.add(Architecture.KEY + " is '" + wanted.orElse("")
                    + "' where it comes too late: say it as a system property, in the environment, or in the file of "
                    + OperatorSources.FILE + ".");
        }
        return problems;
    }
}
