// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The grid's beans, all of the class path. Start-up beans are made when {@link #start} is called and given up in reverse
 * order. One thread starts and closes it; its beans are as thread-safe as they are.
 */
public final class BeanContainer implements AutoCloseable {
    private final ShellThreads threads = new ShellThreads();
    private final EjbExtension ejbs;
    private final WeldContainer weld;
    private final Deque<Bean<?>> started = new ArrayDeque<>();

    @SuppressWarnings("unchecked") // arrays of Weld's own, of annotation classes
    private BeanContainer(ShellResources resources, Class<?>[] only, Extension... others) {
        ejbs = new EjbExtension(resources, threads);
        var builder = new Weld("skerry")
                .skipShutdownHook()
                .addBeanDefiningAnnotations(Stateless.class, Singleton.class)
                .addExtension(ejbs)
                .addExtensions(others);
        if (only.length > 0) {
            builder.disableDiscovery().addBeanClasses(only);
        }
        weld = builder.initialize();
    }

    /** Finds all beans; makes those only that something asks for at once. */
    public static BeanContainer boot(ShellResources resources, Extension... others) {
        return new BeanContainer(resources, new Class<?>[0], others);
    }

    /** Of these beans alone, for a test. */
    static BeanContainer of(ShellResources resources, Class<?>... beans) {
        return new BeanContainer(resources, beans);
    }

    /**
     * Makes the start-up beans in their order, then starts all timers.
     *
     * @throws IllegalStateException telling what is wrong, if one of them refuses or a timer is not known
     */
    public void start() {
        var beans = new HashMap<String, Bean<?>>();
        var needs = new TreeMap<String, List<String>>();
        for (var bean : ejbs.startups()) {
            var name = bean.getBeanClass().getSimpleName();
            var depends = bean.getBeanClass().getAnnotation(DependsOn.class);
            beans.put(name, bean);
            needs.put(name, depends == null ? List.of() : List.of(depends.value()));
        }
        var order = StartupOrder.of(needs);
        var timers = timers(beans);
        for (var name : order) {
            var bean = beans.get(name);
            if (bean != null) {
                make(bean);
                started.push(bean);
            }
        }
        var running = new Timers(threads.timers(), Clock.system(ZoneId.systemDefault()));
        timers.forEach(timer -> running.add(timer.name(), timer.schedule(), timer));
    }

    /** A proxy makes its bean at the first call. */
    private void make(Bean<?> bean) {
        var proxy = reference(bean);
        if (proxy.toString().isEmpty()) {
            throw new IllegalStateException(bean + " is not there.");
        }
    }

    private Object reference(Bean<?> bean) {
        var manager = manager();
        var type = bean.getTypes().contains(bean.getBeanClass())
                ? bean.getBeanClass()
                : bean.getTypes().stream()
                        .filter(one -> one != Object.class)
                        .findFirst()
                        .orElseThrow();
        return manager.getReference(bean, type, manager.createCreationalContext(bean));
    }

    /** A method that is due by the clock. */
    private record Timer(String name, TimerSchedule schedule, Method method, Object bean) implements Timers.Timed {
        @Override
        public void call() throws ReflectiveOperationException {
            method.invoke(bean);
        }
    }

    private List<Timer> timers(Map<String, Bean<?>> beans) {
        var all = new ArrayList<Timer>();
        beans.forEach((name, bean) -> {
            for (var method : bean.getBeanClass().getDeclaredMethods()) {
                var at = name + "." + method.getName();
                for (var schedule : schedules(method)) {
                    method.setAccessible(true);
                    all.add(new Timer(at, TimerSchedule.of(schedule, at), method, reference(bean)));
                }
            }
        });
        return all;
    }

    private static Schedule[] schedules(Method method) {
        var several = method.getAnnotation(Schedules.class);
        return several == null ? method.getAnnotationsByType(Schedule.class) : several.value();
    }

    /** A bean by its type. */
    public <T> T get(Class<T> type, Annotation... qualifiers) {
        return weld.select(type, qualifiers).get();
    }

    private BeanManager manager() {
        return weld.getBeanManager();
    }

    /** What started last ends first, after the timers; then all other beans. */
    @Override
    public void close() {
        threads.close();
        while (!started.isEmpty()) {
            if (manager().getContext(ApplicationScoped.class) instanceof AlterableContext context) {
                context.destroy(started.pop());
            }
        }
        weld.close();
    }
}
