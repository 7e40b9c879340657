package org.doorstep.config;

/// The five doors: 办事, 查询, 打印, 进度, 说事.
public enum Verb { APPLY, CHECK, PRINT, PROGRESS, SAY }
