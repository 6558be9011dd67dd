// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.region.viewer.chat.Talk;

/** The modules of one region, from its start to its end. Region's thread. */
public final class RunningModules {
    private static final Logger LOG = System.getLogger(RunningModules.class.getName());

    private final ModuleCatalog catalog;
    private final ModuleHost host;
    private final ModuleServices services;
    private final Map<String, HostedModule> hosted = new LinkedHashMap<>();
    private final List<HostedModule> running = new ArrayList<>();

    public RunningModules(ModuleCatalog catalog, ModuleHost host) {
        this.catalog = catalog;
        this.host = host;
        this.services = new ModuleServices(
                host.region().services(), new Talk(host.region().viewers()));
    }

    /** Starts all in order; one that fails, or lacks one that it requires, is left out. Once, before the first tick. */
    public void start() {
        host.owner().check();
        var failed = new ArrayList<String>();
        for (var entry : catalog.entries()) {
            var module = new HostedModule(entry, host, services);
            hosted.put(entry.name(), module);
            if (failed.stream().noneMatch(entry.requires()::contains) && module.start()) {
                running.add(module);
            } else {
                failed.add(entry.name());
            }
        }
        LOG.log(
                failed.isEmpty() ? Level.INFO : Level.WARNING,
                "region=\"{0}\" modules={1} not-started={2}",
                host.region().settings().name(),
                names(),
                failed);
    }

    /** Stops them, the last one first. Nothing of them runs afterwards. */
    public void stop() {
        host.owner().check();
        running.reversed().forEach(HostedModule::stop);
        running.clear();
    }

    /** Those that run, in the order of their start. */
    public List<String> names() {
        return running.stream().map(HostedModule::name).toList();
    }

    /** How often the module of this name has thrown something. */
    public long failures(String name) {
        var module = hosted.get(name);
        return module == null ? 0 : module.failures();
    }
}
