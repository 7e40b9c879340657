package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A statement is prepared once, and one that failed does not spoil its next use.
class SqlTest {
    /// What the connection has prepared, in this order.
    private final List<PreparedStatement> prepared = new ArrayList<>();

    private Sql sql;

    @BeforeEach
    void open() throws SQLException {
        sql = new Sql(remembered(DriverManager.getConnection("jdbc:sqlite::memory:")));
        sql.run("CREATE TABLE row (id INTEGER)");
    }

    /// The driver's own connection; what it prepares is remembered.
    private Connection remembered(Connection real) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                (_, call, values) -> {
                    Object answer = called(real, call, values);
                    if (answer instanceof PreparedStatement statement) {
                        prepared.add(statement);
                    }
                    return answer;
                });
    }

    private static @Nullable Object called(Connection real, Method call, Object @Nullable [] values) throws Throwable {
        try {
            return call.invoke(real, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @AfterEach
    void close() {
        sql.close();
    }

    /// There is no positive number for the least of all.
    @Test
    void aQuestionThatFailedIsAskedAgain() throws SQLException, StoreException {
        String question = "SELECT abs(?)";
        assertThat(sql.number(question, -5)).isEqualTo(5);
        assertThatThrownBy(() -> sql.number(question, Long.MIN_VALUE)).isInstanceOf(SQLException.class);
        assertThat(sql.number(question, -7)).isEqualTo(7);
    }

    @Test
    void aChangeThatFailedIsMadeAgain() throws SQLException, StoreException {
        String change = "INSERT INTO row (id) VALUES (abs(?))";
        assertThatThrownBy(() -> sql.update(change, Long.MIN_VALUE)).isInstanceOf(SQLException.class);
        assertThat(sql.update(change, -7)).isEqualTo(1);
        assertThat(sql.number("SELECT id FROM row")).isEqualTo(7);
    }

    @Test
    void aStatementIsPreparedOnce() throws SQLException, StoreException {
        for (int time = 1; time <= 3; time++) {
            assertThat(sql.update("INSERT INTO row (id) VALUES (?)", time)).isEqualTo(1);
            assertThat(sql.number("SELECT count(*) FROM row")).isEqualTo(time);
        }
        assertThat(prepared).hasSize(2);
    }

    /// Whatever the reason, and whether or not the driver has closed it already.
    @Test
    void aStatementThatFailedIsClosedAndPreparedAnew() throws SQLException, StoreException {
        String question = "SELECT 1";
        assertThatThrownBy(() -> sql.list(question, _ -> {
            throw new StoreException(StoreFaultCode.KEY_DAMAGED);
        })).isInstanceOf(StoreException.class);
        assertThat(prepared).singleElement().satisfies(statement -> assertThat(statement.isClosed()).isTrue());
        assertThat(sql.number(question)).isEqualTo(1);
        assertThat(prepared).hasSize(2);
    }

    @Test
    void aTransactionThatIsOverAlreadyIsTakenBackAndOneOfAClosedFileIsNot() throws SQLException {
        assertThat(sql.rollback()).isTrue();
        sql.run("BEGIN");
        assertThat(sql.rollback()).isTrue();
        sql.run("BEGIN");
        sql.close();
        assertThat(sql.rollback()).isFalse();
    }
}
