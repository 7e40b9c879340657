package org.doorstep.shell;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.district.District;

/// A district that answers as the test says to the questions that it names, and to all others that the line is down.
final class ProxyDistrict {
    private final Map<String, Function<Object[], Object>> answers = new ConcurrentHashMap<>();
    private final District nobody = new NoDistrict(DistrictFailure.LINE_DOWN);

    /// @param question the name of the method of `District`
    ProxyDistrict on(String question, Function<Object[], Object> answer) {
        answers.put(question, answer);
        return this;
    }

    District district() {
        return (District) Proxy.newProxyInstance(ProxyDistrict.class.getClassLoader(), new Class<?>[] {District.class}, (_, method, arguments) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            return answer == null ? method.invoke(nobody, arguments) : answer.apply(arguments);
        });
    }
}
