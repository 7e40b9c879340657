package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A statement that failed does not spoil its next use.
class SqlTest {
    private Sql sql;

    @BeforeEach
    void open() throws SQLException {
        sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"));
        sql.run("CREATE TABLE row (id INTEGER)");
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
    void aTransactionThatIsOverAlreadyIsTakenBackAndOneOfAClosedFileIsNot() throws SQLException {
        assertThat(sql.rollback()).isTrue();
        sql.run("BEGIN");
        assertThat(sql.rollback()).isTrue();
        sql.run("BEGIN");
        sql.close();
        assertThat(sql.rollback()).isFalse();
    }
}
